/* A driver for tests: stands before a real ODBC driver, passes every call on, and goes wrong where it is told to.

   It needs no headers: every ODBC function takes integers and pointers, which the calling conventions of 64-bit
   Linux pass alike, so one form forwards them all. What it shall do stands in the connection string:
     FAULT=<word>  what goes wrong (below)   AT=<text>  only for statements that hold this text
     SQL=<statement in braces>  what the fault `meanwhile` executes at the first fetch
     STATE=<SQLSTATE>  TEXT=<words in braces>  how the faults `refused` and `refused on connect` are told
   The texts of other refusals follow those that people report of Sage's driver; their states are HY000, the least
   helpful. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#ifndef REAL
#error "-DREAL=\"/path/of/the/real/driver.so\" is missing"
#endif

typedef long word;
typedef short (*call)(word, word, word, word, word, word, word, word, word);

static char fault[64], at[128], meanwhile[512], state[6], words[256];
static word failed, connection;
static const char *said_state, *said_text = "";
static word at_statement;
static int fetches;

static call real(const char *name) {
    static void *library;
    if (!library) library = dlopen(REAL, RTLD_NOW | RTLD_LOCAL);
    return library ? (call)dlsym(library, name) : NULL;
}

static void hang(void) {
    for (;;) pause();
}

static short refuse_as(word handle, const char *as, const char *text) {
    failed = handle;
    said_state = as;
    said_text = text;
    return -1; /* SQL_ERROR */
}

static short refuse(word handle, const char *text) { return refuse_as(handle, "HY000", text); }

static int is(const char *word_) { return strcmp(fault, word_) == 0; }

/* The value of a keyword of the connection string, with or without braces around it. */
static void value_of(const char *text, const char *name, char *value, size_t room) {
    value[0] = 0;
    for (const char *place = text; place && *place; place = strchr(place, ';') ? strchr(place, ';') + 1 : NULL) {
        size_t length = strlen(name);
        if (strncasecmp(place, name, length) || place[length] != '=') continue;
        const char *from = place + length + 1, *to;
        if (*from == '{') to = strchr(++from, '}');
        else to = strchr(from, ';');
        size_t size = to ? (size_t)(to - from) : strlen(from);
        if (size >= room) size = room - 1;
        memcpy(value, from, size);
        value[size] = 0;
        return;
    }
}

#define FORWARD(name)                                                                                    \
    short name(word a, word b, word c, word d, word e, word f, word g, word h, word i) {                 \
        call next = real(#name);                                                                         \
        return next ? next(a, b, c, d, e, f, g, h, i) : -1;                                              \
    }

FORWARD(SQLAllocHandle)
FORWARD(SQLFreeHandle)
FORWARD(SQLDisconnect)
FORWARD(SQLSetEnvAttr)
FORWARD(SQLGetEnvAttr)
FORWARD(SQLSetConnectAttr)
FORWARD(SQLGetConnectAttr)
FORWARD(SQLSetStmtAttr)
FORWARD(SQLGetStmtAttr)
FORWARD(SQLGetInfo)
FORWARD(SQLGetFunctions)
FORWARD(SQLExecute)
FORWARD(SQLNumResultCols)
FORWARD(SQLDescribeCol)
FORWARD(SQLColAttribute)
FORWARD(SQLBindCol)
FORWARD(SQLNumParams)
FORWARD(SQLGetData)
FORWARD(SQLRowCount)
FORWARD(SQLMoreResults)
FORWARD(SQLCloseCursor)
FORWARD(SQLFreeStmt)
FORWARD(SQLCancel)
FORWARD(SQLEndTran)
FORWARD(SQLGetTypeInfo)
FORWARD(SQLColumns)

short SQLDriverConnect(word handle, word window, word text, word length, word out, word room, word used, word how,
                       word none) {
    char told[2048], user[64], folder[512];
    snprintf(told, sizeof told, "%.*s", (short)length < 0 ? (int)strlen((char *)text) : (int)(short)length, (char *)text);
    value_of(told, "FAULT", fault, sizeof fault);
    value_of(told, "AT", at, sizeof at);
    value_of(told, "SQL", meanwhile, sizeof meanwhile);
    value_of(told, "STATE", state, sizeof state);
    value_of(told, "TEXT", words, sizeof words);
    value_of(told, "UID", user, sizeof user);
    value_of(told, "DBQ", folder, sizeof folder);
    fetches = 0;
    connection = handle;
    if (is("hang on connect")) hang();
    if (is("refused on connect")) return refuse_as(handle, state, words);
    if (is("secured") && !user[0]) return refuse(handle, "[Timberline][ODBC Driver][DLL]Invalid account name.");
    if (is("account")) return refuse(handle, "[Timberline][ODBC Driver][DLL]Invalid account name.");
    if (is("expired")) return refuse(handle, "[Timberline][ODBC Driver][DLL]The password has expired.");
    if (is("backslash") && folder[0] && folder[strlen(folder) - 1] != '\\')
        return refuse(handle, "[Timberline][ODBC Driver]Invalid path.");
    if (is("bare") && folder[0] && folder[strlen(folder) - 1] == '\\')
        return refuse(handle, "[Timberline][ODBC Driver]Invalid path.");
    return real("SQLDriverConnect")(handle, window, text, length, out, room, used, how, none);
}

short SQLBindParameter(word a, word b, word c, word d, word e, word f, word g, word h, word i, word j) {
    typedef short (*longer)(word, word, word, word, word, word, word, word, word, word);
    if (is("no parameters")) return refuse(a, "[Timberline][ODBC Driver]Optional feature not implemented.");
    return ((longer)real("SQLBindParameter"))(a, b, c, d, e, f, g, h, i, j);
}

/* Orders without regard to case, and goes on comparing with it. */
static void order_otherwise(char *told, size_t room) {
    char made[4096];
    char *order = strstr(told, " ORDER BY ");
    if (!order) return;
    size_t used = 0;
    for (char *place = told; *place && used < sizeof made - 40; place++) {
        if (place > order && *place == ',') used += sprintf(made + used, " COLLATE NOCASE");
        made[used++] = *place;
    }
    snprintf(told, room, "%.*s COLLATE NOCASE", (int)used, made);
}

static short executed(const char *name, word handle, word text, word length) {
    char told[4096];
    snprintf(told, sizeof told, "%.*s", (int)length < 0 ? (int)strlen((char *)text) : (int)length, (char *)text);
    if (fault[0] && strstr(told, at)) {
        at_statement = handle;
        if (is("hang on execute")) hang();
        if (is("refused")) return refuse_as(handle, state, words);
        if (is("no table")) return refuse(handle, "[Timberline][ODBC Driver]Table or view not found.");
        if (is("sharing")) return refuse(handle, "[Timberline][ODBC Driver]Sharing violation: the file is in use.");
        if (is("exclusive") && strstr(told, "WHERE 1 = 0") == NULL)
            return refuse(handle, "[Timberline][ODBC Driver]The file is opened for exclusive access.");
        if (is("read only") && strncmp(told, "UPDATE", 6) == 0)
            return refuse(handle, "[Timberline][ODBC Driver]Access denied.");
    }
    if (is("other order")) {
        order_otherwise(told, sizeof told);
        return real(name)(handle, (word)told, -3, 0, 0, 0, 0, 0, 0);
    }
    return real(name)(handle, text, length, 0, 0, 0, 0, 0, 0);
}

short SQLExecDirect(word handle, word text, word length) { return executed("SQLExecDirect", handle, text, length); }
short SQLPrepare(word handle, word text, word length) { return executed("SQLPrepare", handle, text, length); }

static short fetched(const char *name, word handle, word b, word c) {
    if (fault[0] && handle == at_statement) {
        fetches++;
        if (is("hang on fetch") && fetches > 1) hang();
        if (is("no rows")) return 100; /* SQL_NO_DATA: what a user may not see is not there */
        if (is("broken fetch") && fetches > 1)
            return refuse(handle, "[Timberline][ODBC Driver]The file is opened for exclusive access.");
        if (is("meanwhile") && fetches == 1) {
            short outcome = real(name)(handle, b, c, 0, 0, 0, 0, 0, 0);
            word other = 0;
            real("SQLAllocHandle")(3, connection, (word)&other, 0, 0, 0, 0, 0, 0);
            real("SQLExecDirect")(other, (word)meanwhile, -3, 0, 0, 0, 0, 0, 0);
            real("SQLFreeHandle")(3, other, 0, 0, 0, 0, 0, 0, 0);
            return outcome;
        }
    }
    return real(name)(handle, b, c, 0, 0, 0, 0, 0, 0);
}

short SQLFetch(word handle) { return fetched("SQLFetch", handle, 0, 0); }
short SQLFetchScroll(word handle, word how, word by) { return fetched("SQLFetchScroll", handle, how, by); }

short SQLTables(word a, word b, word c, word d, word e, word f, word g, word h, word i) {
    if (is("slow catalogue")) hang();
    return real("SQLTables")(a, b, c, d, e, f, g, h, i);
}

short SQLGetDiagRec(word kind, word handle, word number, word state, word native, word text, word room, word used,
                    word none) {
    if (handle != failed) return real("SQLGetDiagRec")(kind, handle, number, state, native, text, room, used, none);
    if ((short)number != 1) return 100; /* SQL_NO_DATA */
    if (state) strcpy((char *)state, said_state);
    if (native) *(int *)native = 0;
    if (text) snprintf((char *)text, (short)room, "%s", said_text);
    if (used) *(short *)used = (short)strlen(said_text);
    return 0;
}

/* The old form of the same question, which the driver manager asks where a program speaks Unicode. */
short SQLError(word environment, word connection_, word statement, word state, word native, word text, word room,
               word used) {
    word handle = statement ? statement : connection_ ? connection_ : environment;
    if (handle != failed)
        return real("SQLError")(environment, connection_, statement, state, native, text, room, used, 0);
    short outcome = SQLGetDiagRec(0, handle, 1, state, native, text, room, used, 0);
    failed = 0;
    return outcome;
}

short SQLGetDiagField(word kind, word handle, word number, word what, word value, word room, word used) {
    if (handle == failed) return 100;
    return real("SQLGetDiagField")(kind, handle, number, what, value, room, used, 0, 0);
}
