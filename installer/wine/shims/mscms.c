/* mscms.dll for Wine 8, which ends the process in WcsCreateIccProfile: this one says "no colour profile". */
#include <windows.h>

__declspec(dllexport) HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD creation)
{
    SetLastError(ERROR_FILE_NOT_FOUND);
    return NULL;
}

__declspec(dllexport) HANDLE WINAPI OpenColorProfileA(void *profile, DWORD access, DWORD share, DWORD creation)
{
    SetLastError(ERROR_FILE_NOT_FOUND);
    return NULL;
}

__declspec(dllexport) BOOL WINAPI CloseColorProfile(HANDLE profile) { return TRUE; }

__declspec(dllexport) HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options)
{
    SetLastError(ERROR_NOT_SUPPORTED);
    return NULL;
}

__declspec(dllexport) BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, PBYTE bytes, PDWORD size)
{
    SetLastError(ERROR_NOT_SUPPORTED);
    return FALSE;
}
