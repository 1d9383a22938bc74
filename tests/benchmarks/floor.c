/* The least that reading a table through ODBC takes: fetches a statement's rows in blocks and does nothing with them.

   Usage: floor CONNECTION_STRING STATEMENT ROWS_A_FETCH; the password is the value of the variable PWD_OF_SOURCE.
   Every column is bound as text, row by row, as wide as the driver describes it (twice that for characters that
   take two bytes). Prints the rows and the seconds from connecting to the last row. It needs no headers: every ODBC
   function takes integers and pointers, which the calling conventions of 64-bit Linux pass alike. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef long word;

short SQLAllocHandle(short, void *, void **);
short SQLSetEnvAttr(void *, int, void *, int);
short SQLDriverConnect(void *, void *, const char *, short, char *, short, short *, unsigned short);
short SQLSetStmtAttr(void *, int, void *, int);
short SQLExecDirect(void *, const char *, int);
short SQLNumResultCols(void *, short *);
short SQLDescribeCol(void *, unsigned short, char *, short, short *, short *, unsigned long *, short *, short *);
short SQLBindCol(void *, unsigned short, short, void *, word, word *);
short SQLFetch(void *);
short SQLGetDiagRec(short, void *, short, char *, int *, char *, short, short *);

enum { ENV = 1, DBC = 2, STMT = 3, TEXT = 1, NO_DATA = 100, WIDEST = 4000 };
enum { ODBC_VERSION = 200, BIND_TYPE = 5, ARRAY_SIZE = 27, ROWS_FETCHED = 26 };

static void must(short outcome, short kind, void *handle, const char *what) {
    char state[6] = "", text[512] = "";
    if (outcome == 0 || outcome == 1) return;
    SQLGetDiagRec(kind, handle, 1, state, NULL, text, sizeof text, NULL);
    fprintf(stderr, "%s: %s %s\n", what, state, text);
    exit(1);
}

static word width_of(void *statement, unsigned short column) {
    char name[256];
    short length, type, decimals, nullable;
    unsigned long size;
    must(SQLDescribeCol(statement, column, name, sizeof name, &length, &type, &size, &decimals, &nullable), STMT,
         statement, "describe");
    int characters = type == 1 || type == 12 || type == -8 || type == -9 || type == -1 || type == -10;
    word width = characters ? 2 * (word)size + 2 : 34;
    return width > 0 && width < WIDEST ? (width + 7) / 8 * 8 : 256;
}

int main(int count, char **words) {
    void *environment, *connection, *statement;
    unsigned long fetched = 0, rows = 0, block;
    short columns;
    char told[4096];
    struct timespec from, to;
    if (count != 4) return 2;
    block = strtoul(words[3], NULL, 10);
    const char *password = getenv("PWD_OF_SOURCE");
    snprintf(told, sizeof told, "%s;PWD=%s", words[1], password ? password : "");
    clock_gettime(CLOCK_MONOTONIC, &from);
    SQLAllocHandle(ENV, NULL, &environment);
    SQLSetEnvAttr(environment, ODBC_VERSION, (void *)3, 0);
    SQLAllocHandle(DBC, environment, &connection);
    must(SQLDriverConnect(connection, NULL, told, -3, NULL, 0, NULL, 0), DBC, connection, "connect");
    SQLAllocHandle(STMT, connection, &statement);
    must(SQLExecDirect(statement, words[2], -3), STMT, statement, "execute");
    SQLNumResultCols(statement, &columns);
    word record = 0, *widths = calloc(columns, sizeof *widths);
    for (short column = 0; column < columns; column++) {
        widths[column] = width_of(statement, column + 1);
        record += widths[column] + (word)sizeof(word);
    }
    char *buffer = malloc(record * block), *place = buffer;
    for (short column = 0; column < columns; column++) {
        word *length = (word *)(place + widths[column]);
        must(SQLBindCol(statement, column + 1, TEXT, place, widths[column], length), STMT, statement, "bind");
        place = (char *)(length + 1);
    }
    must(SQLSetStmtAttr(statement, BIND_TYPE, (void *)record, 0), STMT, statement, "row-wise binding");
    must(SQLSetStmtAttr(statement, ARRAY_SIZE, (void *)block, 0), STMT, statement, "rows a fetch");
    must(SQLSetStmtAttr(statement, ROWS_FETCHED, &fetched, 0), STMT, statement, "rows fetched");
    for (short outcome; (outcome = SQLFetch(statement)) != NO_DATA; rows += fetched)
        must(outcome, STMT, statement, "fetch");
    clock_gettime(CLOCK_MONOTONIC, &to);
    double seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    printf("{\"rows\": %lu, \"seconds\": %.3f}\n", rows, seconds);
    return 0;
}
