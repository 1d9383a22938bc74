; What the installer says, in the languages of the product. Dollar names are filled in when it is said; those that
; name a folder or a file stand where both are known.

!macro Text NAME ENGLISH FRENCH SPANISH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_FRENCH} "${FRENCH}"
  LangString ${NAME} ${LANG_SPANISH} "${SPANISH}"
!macroend

!insertmacro Text ABOUT \
  "Trueup keeps the accounting system and Procore in step, as a service of this computer.$\r$\n$\r$\nA version that is installed is replaced. Its set-up, secrets and history stay as they are, and a sync under way goes on afterwards.$\r$\n$\r$\nPlease close Trueup's windows before you go on." \
  "Trueup garde la comptabilité et Procore en accord, comme service de cet ordinateur.$\r$\n$\r$\nUne version déjà installée est remplacée. Sa configuration, ses secrets et son historique restent tels quels, et une synchronisation en cours reprend ensuite.$\r$\n$\r$\nVeuillez fermer les fenêtres de Trueup avant de continuer." \
  "Trueup mantiene la contabilidad y Procore de acuerdo, como servicio de este equipo.$\r$\n$\r$\nUna versión ya instalada se sustituye. Su configuración, sus secretos y su historial quedan como están, y una sincronización en curso continúa después.$\r$\n$\r$\nCierre las ventanas de Trueup antes de continuar."
!insertmacro Text SHIPPED \
  "Trueup, and what is shipped with it" \
  "Trueup, et ce qui est fourni avec lui" \
  "Trueup, y lo que se entrega con él"
!insertmacro Text OPEN "Open the set-up" "Ouvrir la configuration" "Abrir la configuración"

!insertmacro Text NOT_64 \
  "Trueup needs a 64-bit Windows." \
  "Trueup a besoin d'un Windows 64 bits." \
  "Trueup necesita un Windows de 64 bits."
!insertmacro Text TOO_OLD \
  "Trueup needs Windows Server 2019 or newer; this is build $0." \
  "Trueup a besoin de Windows Server 2019 ou plus récent ; ceci est la version $0." \
  "Trueup necesita Windows Server 2019 o posterior; esta es la compilación $0."
!insertmacro Text TOO_LONG \
  "The path of this folder is too long by $0 characters: $INSTDIR. Choose a shorter one; nothing was installed." \
  "Le chemin de ce dossier est trop long de $0 caractères : $INSTDIR. Choisissez-en un plus court ; rien n'a été installé." \
  "La ruta de esta carpeta es demasiado larga por $0 caracteres: $INSTDIR. Elija una más corta; no se instaló nada."
!insertmacro Text UNCHANGED \
  "What was installed before stays as it was." \
  "Ce qui était installé reste tel quel." \
  "Lo que estaba instalado queda como estaba."
!insertmacro Text NOT_WRITTEN \
  "The new programs could not be written to $INSTDIR.new. Is the disk full?" \
  "Les nouveaux programmes n'ont pas pu être écrits dans $INSTDIR.new. Le disque est-il plein ?" \
  "Los programas nuevos no se pudieron escribir en $INSTDIR.new. ¿Está lleno el disco?"
!insertmacro Text NOT_WHOLE \
  "The new programs do not start (status $0). Is the disk full, or does a virus scanner hold them?" \
  "Les nouveaux programmes ne démarrent pas (état $0). Le disque est-il plein, ou un antivirus les retient-il ?" \
  "Los programas nuevos no arrancan (estado $0). ¿Está lleno el disco, o los retiene un antivirus?"
!insertmacro Text NOT_STOPPED \
  "The service did not stop (status $0)." \
  "Le service ne s'est pas arrêté (état $0)." \
  "El servicio no se detuvo (estado $0)."
!insertmacro Text IN_USE \
  "$Held is in use: close Trueup's windows and the Event Viewer, let the virus scanner finish, then install again." \
  "$Held est utilisé : fermez les fenêtres de Trueup et l'Observateur d'événements, laissez finir l'antivirus, puis installez à nouveau." \
  "$Held está en uso: cierre las ventanas de Trueup y el Visor de eventos, deje terminar al antivirus e instale de nuevo."
!insertmacro Text FOLDER_IN_USE \
  "$INSTDIR or something in it is in use: close Trueup's windows, and terminals that stand there, then install again." \
  "$INSTDIR ou son contenu est utilisé : fermez les fenêtres de Trueup et les terminaux ouverts à cet endroit, puis installez à nouveau." \
  "$INSTDIR o algo en ella está en uso: cierre las ventanas de Trueup y los terminales abiertos ahí, e instale de nuevo."
!insertmacro Text NOT_IN_PLACE \
  "$INSTDIR could not be put in place." \
  "$INSTDIR n'a pas pu être mis en place." \
  "$INSTDIR no se pudo poner en su sitio."
!insertmacro Text NOT_INSTALLED \
  "The service could not be installed (status $0): “trueup doctor” may say why. Mend that, then install again." \
  "Le service n'a pas pu être installé (état $0) : « trueup doctor » peut dire pourquoi. Corrigez-le, puis installez à nouveau." \
  "El servicio no se pudo instalar (estado $0): «trueup doctor» puede decir por qué. Corríjalo e instale de nuevo."
!insertmacro Text NOT_STARTED \
  "The new service does not start (status $0): see the event log. Mend that, then install again." \
  "Le nouveau service ne démarre pas (état $0) : voyez le journal des événements. Corrigez-le, puis installez à nouveau." \
  "El servicio nuevo no arranca (estado $0): vea el registro de eventos. Corríjalo e instale de nuevo."
!insertmacro Text NOT_BACK \
  "It could not be put back from $INSTDIR.old: rename that folder to $INSTDIR." \
  "La version précédente n'a pas pu être remise depuis $INSTDIR.old : renommez ce dossier en $INSTDIR." \
  "La versión anterior no se pudo devolver desde $INSTDIR.old: cambie el nombre de esa carpeta a $INSTDIR."
!insertmacro Text STAYS_STOPPED \
  "The service did not start again: see the event log, then “trueup service start”." \
  "Le service n'a pas redémarré : voyez le journal des événements, puis « trueup service start »." \
  "El servicio no volvió a arrancar: vea el registro de eventos y luego «trueup service start»."
!insertmacro Text STILL_OPEN \
  "$Held is in use: close Trueup's windows and its icon, in every session on this computer, and the Event Viewer, then remove Trueup again." \
  "$Held est utilisé : fermez les fenêtres de Trueup et son icône, dans toutes les sessions de cet ordinateur, et l'Observateur d'événements, puis désinstallez Trueup à nouveau." \
  "$Held está en uso: cierre las ventanas de Trueup y su icono, en todas las sesiones de este equipo, y el Visor de eventos, y vuelva a quitar Trueup."
!insertmacro Text NOTHING_REMOVED \
  "Nothing was removed." \
  "Rien n'a été supprimé." \
  "No se quitó nada."
!insertmacro Text NOT_REMOVED \
  "The service could not be removed (status $0); nothing else was touched." \
  "Le service n'a pas pu être supprimé (état $0) ; rien d'autre n'a été touché." \
  "El servicio no se pudo quitar (estado $0); no se tocó nada más."
!insertmacro Text DATA_TOO \
  "Remove the set-up, the secrets and the copy of the accounting data in $APPDATA\Trueup too?$\r$\n$\r$\n“No” keeps them for a later installation." \
  "Supprimer aussi la configuration, les secrets et la copie des données comptables dans $APPDATA\Trueup ?$\r$\n$\r$\n« Non » les garde pour une installation ultérieure." \
  "¿Quitar también la configuración, los secretos y la copia de los datos contables en $APPDATA\Trueup?$\r$\n$\r$\n«No» los conserva para una instalación posterior."
