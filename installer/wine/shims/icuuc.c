/* icuuc.dll for Wine 8, which has none: Windows 10 and later do. No converter can be opened, so Qt uses its own
 * for UTF-8, UTF-16, UTF-32, Latin-1 and the system's; the others fail under Wine alone.
 */
typedef int Status;
#define EXPORT __declspec(dllexport)
#define FILE_ACCESS_ERROR 4
#define UNSUPPORTED_ERROR 16

static void refuse(Status *status)
{
    if (status)
        *status = UNSUPPORTED_ERROR;
}

EXPORT void *ucnv_open(const char *name, Status *status)
{
    if (status)
        *status = FILE_ACCESS_ERROR;
    return 0;
}

EXPORT void ucnv_close(void *converter) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(const void *converter) { return 4; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, Status *status)
{
    refuse(status);
    return 0;
}
EXPORT const char *ucnv_getName(const void *converter, Status *status)
{
    refuse(status);
    return 0;
}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *a, void *b, const void *c, int d, int e, int f, Status *status)
{
    refuse(status);
}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *a, void *b, const char *c, int d, int e, Status *status)
{
    refuse(status);
}
EXPORT void ucnv_getToUCallBack(const void *converter, void **action, const void **context)
{
    if (action)
        *action = 0;
    if (context)
        *context = 0;
}
EXPORT void ucnv_getFromUCallBack(const void *converter, void **action, const void **context)
{
    ucnv_getToUCallBack(converter, action, context);
}
EXPORT void ucnv_setToUCallBack(void *a, void *b, const void *c, void **d, const void **e, Status *status)
{
    refuse(status);
}
EXPORT void ucnv_setFromUCallBack(void *a, void *b, const void *c, void **d, const void **e, Status *status)
{
    refuse(status);
}
EXPORT void ucnv_cbToUWriteUChars(void *a, const void *b, int c, int d, Status *status) { refuse(status); }
EXPORT void ucnv_cbFromUWriteUChars(void *a, const void **b, const void *c, int d, Status *status) { refuse(status); }
EXPORT void ucnv_toUnicode(void *a, void **b, const void *c, const char **d, const char *e, int *f, signed char g,
                           Status *status)
{
    refuse(status);
}
EXPORT void ucnv_fromUnicode(void *a, char **b, const char *c, const void **d, const void *e, int *f, signed char g,
                             Status *status)
{
    refuse(status);
}
EXPORT int ucnv_toUCountPending(const void *converter, Status *status)
{
    refuse(status);
    return 0;
}
EXPORT int ucnv_fromUCountPending(const void *converter, Status *status)
{
    refuse(status);
    return 0;
}
