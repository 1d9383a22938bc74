; The installer of Trueup for Windows Server 2019 and newer, built by `makensis` on Linux or Windows:
;   makensis -DVERSION=0.1.0 -DFOLDER=…/trueup -DLONGEST=92 -DOUT=…/trueup-0.1.0.exe -DICON=… -DPICTURE=… [-DSIGN="command %1"] installer/trueup.nsi
; LONGEST is the length of the longest path in FOLDER.
; Per machine. The program folder is replaced as a whole, by renaming, so that the old version still runs when the
; new one cannot be written. The machine folder (ProgramData\Trueup) is never touched, but for the question whether
; to remove it when the product is removed. Silent: /S (and /DATA=remove for the uninstaller); why it refused then
; stands in %TEMP%\trueup-setup.txt. The uninstaller's status is seen by `uninstall.exe /S _?=FOLDER` alone: without
; that it goes on as a copy of itself.

Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include x64.nsh

Name "Trueup"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Trueup"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
ManifestSupportedOS all
ManifestLongPathAware true
BrandingText "Trueup ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Trueup"
VIAddVersionKey FileDescription "Installs Trueup ${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "The Trueup project"
VIAddVersionKey LegalCopyright "Apache-2.0"
!ifdef SIGN
!finalize '${SIGN}'
!uninstfinalize '${SIGN}'
!endif

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Trueup"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TEXT "$(ABOUT)"
!define MUI_LICENSEPAGE_TEXT_TOP "$(SHIPPED)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\trueup-setup.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OPEN)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${FOLDER}/_internal/licences/licences.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!include "texts.nsh"

!define SHARING_VIOLATION 32
!define TRIES 15  ; a second each: a virus scanner lets go of a file by then, and a program that was ended is gone

Var Ran   ; "running" when the service ran before
Var Held  ; the file of the old programs that is in use
Var Told  ; why nothing was installed, as it was said
Var Why   ; why the old programs are given back

; Say it in a window, and in a file for whoever installs silently.
!macro Tell TEXT
  StrCpy $Told "${TEXT}"
  DetailPrint "$Told"
  FileOpen $9 "$TEMP\trueup-setup.txt" w
  FileWriteUTF16LE /BOM $9 "$Told$\r$\n"
  FileClose $9
  MessageBox MB_OK|MB_ICONSTOP "$Told" /SD IDOK
  SetErrorLevel 2
!macroend

!macro Refuse TEXT
  !insertmacro Tell "${TEXT}"
  Abort
!macroend

Function .onInit
  Delete "$TEMP\trueup-setup.txt"
  SetRegView 64
  SetShellVarContext all
  ${IfNot} ${RunningX64}
    !insertmacro Refuse "$(NOT_64)"
  ${EndIf}
  ; 17763 is Windows Server 2019 and Windows 10 1809: what the window needs (Qt 6.10) does not start before.
  ${WinVerGetBuild} $0
  ${If} $0 < 17763
    !insertmacro Refuse "$(TOO_OLD)"
  ${EndIf}
  ; A silent upgrade goes where the version before was put.
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
    StrCpy $INSTDIR $0
  ${EndIf}
FunctionEnd

; A file that could not be written ends the section by itself, before the old programs were touched.
Function .onInstFailed
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR.new"
  SetErrorLevel 2
  ${If} $Told == ""
    !insertmacro Tell "$(NOT_WRITTEN) $(UNCHANGED)"
  ${EndIf}
FunctionEnd

; For the installer and the uninstaller (UN is "un." there), which both want the programs for themselves alone.
!macro WaitForFiles UN
; Asked for each file of the old programs: opened for writing and for nobody else beside, as a folder's new name
; needs it. Anything but “in use by another” is no reason to stop, and the uninstaller is in use by itself.
Function ${UN}FileIsFree
  System::Call 'kernel32::CreateFileW(w R9, i 0xC0000000, i 0, p 0, i 3, i 0, p 0) p .r1 ?e'
  Pop $2
  StrCpy $0 ""
  ${If} $1 != -1
    System::Call 'kernel32::CloseHandle(p r1)'
  ${ElseIf} $2 == ${SHARING_VIOLATION}
  ${AndIf} "${UN}$R7" != "un.uninstall.exe"
    StrCpy $Held $R9
    StrCpy $0 "StopLocate"
  ${EndIf}
  Push $0
FunctionEnd

; Leaves in $Held the file that is still in use after ${TRIES} seconds, or nothing.
Function ${UN}WaitForFiles
  ${For} $3 1 ${TRIES}
    StrCpy $Held ""
    ${Locate} "$INSTDIR" "/L=F" "${UN}FileIsFree"
    ${If} $Held == ""
      ${Break}
    ${EndIf}
    Sleep 1000
  ${Next}
FunctionEnd
!macroend
!insertmacro WaitForFiles ""
!insertmacro WaitForFiles "un."

; Renames, and sets the error flag when that still fails after ${TRIES} seconds.
!macro RenameSoon FROM TO
  ${For} $3 1 ${TRIES}
    ClearErrors
    Rename "${FROM}" "${TO}"
    ${IfNot} ${Errors}
      ${Break}
    ${EndIf}
    Sleep 1000
  ${Next}
  ClearErrors
  ${If} ${FileExists} "${FROM}\trueup.exe"
    SetErrors
  ${EndIf}
!macroend

; Put the old programs back and let the old service run again; then say what happened.
!macro GiveBack TEXT
  StrCpy $Why "${TEXT}"
  Call GiveBack
!macroend
Function GiveBack
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR.old\trueup.exe"
    ${If} ${FileExists} "$INSTDIR\trueup.exe"
      nsExec::ExecToLog '"$INSTDIR\trueup.exe" service stop'
      Pop $1
      !insertmacro RenameSoon "$INSTDIR" "$INSTDIR.new"
    ${EndIf}
    !insertmacro RenameSoon "$INSTDIR.old" "$INSTDIR"
    ${If} ${Errors}
      StrCpy $Why "$Why $(NOT_BACK)"
    ${EndIf}
  ${ElseIf} ${FileExists} "$INSTDIR\uninstall.exe"  ; the version before was not touched
  ${ElseIf} ${FileExists} "$INSTDIR\trueup.exe"  ; there was none: the new one stays, so that it can say what is wrong
    Call Register
  ${EndIf}
  RMDir /r "$INSTDIR.new"
  ${If} $Ran == "running"
    ${For} $3 1 5
      nsExec::ExecToLog '"$INSTDIR\trueup.exe" service start'
      Pop $1
      ${If} $1 == 0
        ${Break}
      ${EndIf}
      Sleep 3000
    ${Next}
    ${If} $1 != 0
      StrCpy $Why "$Why $(STAYS_STOPPED)"
    ${EndIf}
  ${EndIf}
  !insertmacro Refuse "$Why"
FunctionEnd

; The start menu, and the list of programs.
Function Register
  CreateDirectory "$SMPROGRAMS\Trueup"
  CreateShortcut "$SMPROGRAMS\Trueup\Trueup Setup.lnk" "$INSTDIR\trueup-setup.exe"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Trueup"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\trueup-setup.exe"
  WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The Trueup project"
  WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" $0
FunctionEnd

Section "Trueup"
  SectionIn RO
  SetRegView 64
  SetShellVarContext all
  StrCpy $Ran ""
  ; Windows allows a path 259 characters, unless a program and the computer both ask for more.
  StrLen $0 "$INSTDIR.new\"
  IntOp $0 $0 + ${LONGEST}
  ${If} $0 > 259
    IntOp $0 $0 - 259
    !insertmacro Refuse "$(TOO_LONG)"
  ${EndIf}
  RMDir /r "$INSTDIR.new"
  ; What a crash in mid-upgrade left: the old programs lie beside an unfinished new folder.
  ${If} ${FileExists} "$INSTDIR.old\trueup.exe"
    ${If} ${FileExists} "$INSTDIR\trueup.exe"
      RMDir /r "$INSTDIR.old"
    ${Else}
      Rename "$INSTDIR.old" "$INSTDIR"
    ${EndIf}
  ${EndIf}

  ; 1. Everything new is written beside the old programs, which run on meanwhile.
  ClearErrors
  SetOverwrite try
  SetOutPath "$INSTDIR.new"
  File /r "${FOLDER}/*"
  ${If} ${Errors}
    !insertmacro GiveBack "$(NOT_WRITTEN) $(UNCHANGED)"
  ${EndIf}
  ; The new programs say themselves whether they are whole, before the old ones are touched.
  nsExec::ExecToLog '"$INSTDIR.new\trueup.exe" --version'
  Pop $0
  ${If} $0 != 0
    !insertmacro GiveBack "$(NOT_WHOLE) $(UNCHANGED)"
  ${EndIf}

  ; 2. The service stops, and a run goes on when it starts again.
  ${If} ${FileExists} "$INSTDIR\trueup.exe"
    nsExec::ExecToStack '"$INSTDIR\trueup.exe" service status'
    Pop $0
    Pop $1
    ${If} $0 == 0
      StrCpy $Ran "running"
      nsExec::ExecToLog '"$INSTDIR\trueup.exe" service stop'
      Pop $0
      ${If} $0 != 0
        !insertmacro GiveBack "$(NOT_STOPPED) $(UNCHANGED)"
      ${EndIf}
    ${EndIf}

    ; 3. Two renames, for which no program and no virus scanner may hold a file of the old folder.
    SetOutPath "$TEMP"
    Call WaitForFiles
    ${If} $Held != ""
      !insertmacro GiveBack "$(IN_USE) $(UNCHANGED)"
    ${EndIf}
    !insertmacro RenameSoon "$INSTDIR" "$INSTDIR.old"
    ${If} ${Errors}
      !insertmacro GiveBack "$(FOLDER_IN_USE) $(UNCHANGED)"
    ${EndIf}
  ${Else}
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
  ${EndIf}
  !insertmacro RenameSoon "$INSTDIR.new" "$INSTDIR"
  ${If} ${Errors}
    !insertmacro GiveBack "$(NOT_IN_PLACE) $(UNCHANGED)"
  ${EndIf}

  ; 4. The service knows the new programs.
  nsExec::ExecToLog '"$INSTDIR\trueup.exe" service install'
  Pop $0
  ${If} $0 != 0
    !insertmacro GiveBack "$(NOT_INSTALLED)"
  ${EndIf}
  nsExec::ExecToLog '"$INSTDIR\trueup.exe" service start'
  Pop $0
  ${If} $0 != 0
    !insertmacro GiveBack "$(NOT_STARTED)"
  ${EndIf}
  RMDir /r "$INSTDIR.old"
  Call Register
SectionEnd

Function un.onInit
  Delete "$TEMP\trueup-setup.txt"
FunctionEnd

; What is in use cannot be removed: then nothing is, and the service runs as before.
Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  SetOutPath "$TEMP"
  ${If} ${FileExists} "$INSTDIR\trueup.exe"
    nsExec::ExecToStack '"$INSTDIR\trueup.exe" service status'
    Pop $0
    Pop $1
    ${If} $0 == 0
      StrCpy $Ran "running"
      nsExec::ExecToLog '"$INSTDIR\trueup.exe" service stop'
      Pop $0
      ${If} $0 != 0
        !insertmacro Refuse "$(NOT_STOPPED) $(NOTHING_REMOVED)"
      ${EndIf}
    ${EndIf}
    Call un.WaitForFiles
    ${If} $Held != ""
      ${If} $Ran == "running"
        nsExec::ExecToLog '"$INSTDIR\trueup.exe" service start'
        Pop $0
        ${If} $0 != 0
          !insertmacro Refuse "$(STILL_OPEN) $(NOTHING_REMOVED) $(STAYS_STOPPED)"
        ${EndIf}
      ${EndIf}
      !insertmacro Refuse "$(STILL_OPEN) $(NOTHING_REMOVED)"
    ${EndIf}
    nsExec::ExecToLog '"$INSTDIR\trueup.exe" service remove'
    Pop $0
  ${Else}  ; somebody, or a virus scanner, removed the programs: what is left goes all the same
    nsExec::ExecToLog 'sc.exe stop Trueup'
    Pop $0
    nsExec::ExecToLog 'sc.exe delete Trueup'
    Pop $0
    StrCpy $0 0
  ${EndIf}
  ${If} $0 != 0
  ${AndIf} $0 != 2
    !insertmacro Refuse "$(NOT_REMOVED)"
  ${EndIf}
  RMDir /r "$INSTDIR"
  RMDir /r "$INSTDIR.old"
  RMDir /r "$INSTDIR.new"
  Delete "$SMPROGRAMS\Trueup\Trueup Setup.lnk"
  RMDir "$SMPROGRAMS\Trueup"
  DeleteRegKey HKLM "${UNINSTALL}"

  ; With $APPDATA of all users, which is ProgramData. Asked, and kept by whoever removes it silently.
  ${GetParameters} $0
  ${GetOptions} $0 "/DATA=" $1
  ${If} $1 == "remove"
    RMDir /r "$APPDATA\Trueup"
  ${ElseIf} ${FileExists} "$APPDATA\Trueup\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(DATA_TOO)" /SD IDNO IDNO kept
    RMDir /r "$APPDATA\Trueup"
    kept:
  ${EndIf}
SectionEnd
