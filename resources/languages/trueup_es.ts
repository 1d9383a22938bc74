<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>BothSides</name>
    <message>
        <source>Both sides of the match that is chosen</source>
        <translation>Ambos lados de la coincidencia elegida</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En contabilidad</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>En Procore</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>only in accounting</source>
        <translation>solo en contabilidad</translation>
    </message>
    <message>
        <source>only in Procore</source>
        <translation>solo en Procore</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>difiere</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Record in accounting</source>
        <translation>Registro en contabilidad</translation>
    </message>
    <message>
        <source>Object in Procore</source>
        <translation>Objeto en Procore</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Encontrado por</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Vincular</translation>
    </message>
    <message>
        <source>accounting’s amount is written over Procore’s</source>
        <translation>el importe de contabilidad reemplaza el de Procore</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Mantener aparte</translation>
    </message>
    <message>
        <source>Procore’s amount stays, whatever accounting says later</source>
        <translation>el importe de Procore queda, diga lo que diga después contabilidad</translation>
    </message>
    <message>
        <source>The record may also be</source>
        <translation>El registro también puede ser</translation>
    </message>
    <message>
        <source>The object may also be</source>
        <translation>El objeto también puede ser</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Save support bundle</source>
        <translation>Guardar el paquete de soporte</translation>
    </message>
    <message>
        <source>Files in the bundle</source>
        <translation>Archivos del paquete</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Recopilando…</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Contenido del archivo</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Archivos ZIP (*.zip)</translation>
    </message>
    <message>
        <source>What this is, and what is in it.</source>
        <translation>Qué es esto y qué contiene.</translation>
    </message>
    <message>
        <source>This computer: system, versions, drivers, locale, time zone.</source>
        <translation>Este equipo: sistema, versiones, controladores, configuración regional, zona horaria.</translation>
    </message>
    <message>
        <source>The versions of the catalogue and of the recipes.</source>
        <translation>Las versiones del catálogo y de los procedimientos.</translation>
    </message>
    <message>
        <source>The connections, and how their last runs ended.</source>
        <translation>Las conexiones y cómo terminaron sus últimas ejecuciones.</translation>
    </message>
    <message>
        <source>What is set up now; secrets by name only.</source>
        <translation>La configuración actual; los secretos, solo por su nombre.</translation>
    </message>
    <message>
        <source>The last runs, entity by entity: counts only.</source>
        <translation>Las últimas ejecuciones, entidad por entidad: solo cantidades.</translation>
    </message>
    <message>
        <source>How many records were set aside, by entity and code.</source>
        <translation>Cuántos registros se apartaron, por entidad y código.</translation>
    </message>
    <message>
        <source>Set-ups that were begun and not saved, without secrets.</source>
        <translation>Configuraciones empezadas y no guardadas, sin secretos.</translation>
    </message>
    <message>
        <source>What the pre-flight finds now.</source>
        <translation>Lo que encuentran ahora las comprobaciones previas.</translation>
    </message>
    <message>
        <source>Why most of it was left out.</source>
        <translation>Por qué se dejó fuera la mayor parte.</translation>
    </message>
    <message>
        <source>The end of a log.</source>
        <translation>El final de un registro de actividad.</translation>
    </message>
    <message>
        <source>Support reads this to find out what happened. Secrets, records, names of vendors and customers, and amounts are never inside. Look for yourself, then save it.</source>
        <translation>El soporte lo lee para averiguar qué ocurrió. Nunca contiene secretos, registros, nombres de proveedores y clientes ni importes. Compruébelo usted mismo y después guárdelo.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>The rest of this page changes its language when the answer is here.</source>
        <translation>El resto de esta página cambia de idioma cuando llegue la respuesta.</translation>
    </message>
</context>
<context>
    <name>ChangeOrdersWindow</name>
    <message>
        <source>No change order was found in Procore yet.</source>
        <translation>Todavía no se encontró ninguna orden de cambio en Procore.</translation>
    </message>
    <message>
        <source>None of {all} change orders waits for a person; {shown} shown.</source>
        <translation>Ninguna de las {all} órdenes de cambio espera a alguien; {shown} a la vista.</translation>
    </message>
    <message>
        <source>{waiting} of {all} change orders wait for a person; {shown} shown.</source>
        <translation>{waiting} de {all} órdenes de cambio esperan a alguien; {shown} a la vista.</translation>
    </message>
    <message>
        <source>Where to save the files</source>
        <translation>Dónde guardar los archivos</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>Part of a project, a contract, a number, a title or a state</source>
        <translation>Parte de un proyecto, un contrato, un número, un título o un estado</translation>
    </message>
    <message>
        <source>Change orders</source>
        <translation>Órdenes de cambio</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Checklist</source>
        <translation>Lista de comprobación</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Quién lo hace</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>Tick what is done; the day is kept with the set-up. What the tests of the connections show needs no tick. Saved as a file it can be printed and handed on.</source>
        <translation>Marque lo que esté hecho; el día se guarda con la configuración. Lo que muestran las pruebas de las conexiones no necesita marca. Guardada como archivo, se puede imprimir y entregar.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>ChecklistTexts</name>
    <message>
        <source>Done on {day}</source>
        <translation>Hecho el {day}</translation>
    </message>
    <message>
        <source>Shown by the test</source>
        <translation>Lo muestra la prueba</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Checklist: {phase}</source>
        <translation>Lista de comprobación: {phase}</translation>
    </message>
</context>
<context>
    <name>DeedQuestion</name>
    <message>
        <source>The ledger does &amp;not show it here, but I have seen it there</source>
        <translation>La contabilidad &amp;no la muestra aquí, pero la he visto allí</translation>
    </message>
    <message>
        <source>From now on for &amp;all whose currency Procore does not tell</source>
        <translation>En &amp;adelante, para todas aquellas cuya moneda Procore no indica</translation>
    </message>
    <message>
        <source>Transaction &amp;date</source>
        <translation>&amp;Fecha de transacción</translation>
    </message>
    <message>
        <source>Another n&amp;umber in the ledger</source>
        <translation>Otro nú&amp;mero en la contabilidad</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>M&amp;otivo</translation>
    </message>
    <message>
        <source>N&amp;umber in the ledger</source>
        <translation>Nú&amp;mero en la contabilidad</translation>
    </message>
    <message>
        <source>&amp;What you have seen there</source>
        <translation>&amp;Lo que ha visto allí</translation>
    </message>
    <message>
        <source>{title} · project {project}, contract {contract} · cost {cost} · {state}</source>
        <translation>{title} · proyecto {project}, contrato {contract} · costo {cost} · {state}</translation>
    </message>
    <message>
        <source>Accept change order {number} over {amount}?</source>
        <translation>¿Aceptar la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>It is read again from Procore and checked. Then it goes into the ledger with this date, and Procore is told once it was found there.</source>
        <translation>Se lee de nuevo en Procore y se revisa. Después va a la contabilidad con esta fecha, y Procore lo sabe cuando se ha encontrado allí.</translation>
    </message>
    <message>
        <source>Reject change order {number} over {amount}?</source>
        <translation>¿Rechazar la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>Re&amp;ject it</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>Nothing is written. The reason is kept, and told to Procore where that is possible.</source>
        <translation>No se escribe nada. El motivo se conserva, y se comunica a Procore donde es posible.</translation>
    </message>
    <message>
        <source>Confirm change order {number} over {amount} by hand?</source>
        <translation>¿Confirmar a mano la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>Con&amp;firmar</translation>
    </message>
    <message>
        <source>You say that it is in the ledger. It is looked for there under this number; with another amount it is not confirmed.</source>
        <translation>Usted dice que está en la contabilidad. Se busca allí con este número; con otro importe no se confirma.</translation>
    </message>
    <message>
        <source>Is change order {number} over {amount} in {currency}, the ledger&apos;s currency?</source>
        <translation>¿Está la orden de cambio {number} de {amount} en {currency}, la moneda de la contabilidad?</translation>
    </message>
    <message>
        <source>&amp;It is in {currency}</source>
        <translation>&amp;Está en {currency}</translation>
    </message>
    <message>
        <source>Procore does not tell its currency, and nothing is converted. Look at the prime contract first. Then it is checked again and goes on; your word is kept with it.</source>
        <translation>Procore no indica su moneda, y nada se convierte. Mire primero el contrato principal. Luego se comprueba de nuevo y sigue su curso; su palabra se guarda con ella.</translation>
    </message>
    <message>
        <source>Send change order {number} over {amount} again?</source>
        <translation>¿Enviar de nuevo la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Enviar de nuevo</translation>
    </message>
    <message>
        <source>It is read again from Procore and waits for approval as if it had just come.</source>
        <translation>Se lee de nuevo en Procore y espera la aprobación como si acabara de llegar.</translation>
    </message>
    <message>
        <source>Unlink change order {number} over {amount}?</source>
        <translation>¿Desvincular la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message>
        <source>Trueup&apos;s marks are taken off in Procore. That is refused as long as it is still in the ledger: delete or reverse it there first.</source>
        <translation>Las marcas de Trueup se quitan en Procore. Se rechaza mientras siga en la contabilidad: elimínela o anúlela allí primero.</translation>
    </message>
    <message>
        <source>Begin anew with change order {number} over {amount}?</source>
        <translation>¿Empezar de nuevo con la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>It waits for approval as if it had just come. That is refused as long as it is still in the ledger.</source>
        <translation>Espera la aprobación como si acabara de llegar. Se rechaza mientras siga en la contabilidad.</translation>
    </message>
    <message>
        <source>Check change order {number} over {amount} again?</source>
        <translation>¿Revisar de nuevo la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>&amp;Revisar de nuevo</translation>
    </message>
    <message>
        <source>It is read again from Procore. If nothing stands in the way any more, it is written.</source>
        <translation>Se lee de nuevo en Procore. Si ya nada lo impide, se escribe.</translation>
    </message>
    <message>
        <source>Look for change order {number} over {amount} in the ledger?</source>
        <translation>¿Buscar la orden de cambio {number} por {amount} en la contabilidad?</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Mirar de nuevo</translation>
    </message>
    <message>
        <source>The ledger is looked at by itself every minute; this does it now.</source>
        <translation>La contabilidad se mira cada minuto automáticamente; esto lo hace ahora.</translation>
    </message>
    <message>
        <source>Try again with change order {number} over {amount}?</source>
        <translation>¿Intentar de nuevo con la orden de cambio {number} por {amount}?</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
    <message>
        <source>What is under way is tried at once instead of after a while. Nothing is done twice.</source>
        <translation>Lo que está en camino se intenta ahora mismo en vez de más tarde. Nada se hace dos veces.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>&amp;More</source>
        <translation>Má&amp;s</translation>
    </message>
</context>
<context>
    <name>DeskQuestion</name>
    <message>
        <source>Still to fill in: {field}</source>
        <translation>Falta por rellenar: {field}</translation>
    </message>
    <message>
        <source>The core is at it…</source>
        <translation>El núcleo se ocupa de ello…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Only what wa&amp;its for a person</source>
        <translation>Solo lo que &amp;espera a alguien</translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation>G&amp;uardar como CSV</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What to do in the accounting system</source>
        <translation>Qué hacer en el sistema contable</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>Estado entonces</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
</context>
<context>
    <name>DriftWindow</name>
    <message>
        <source>Accounting and Procore side by side</source>
        <translation>Contabilidad y Procore lado a lado</translation>
    </message>
    <message>
        <source>Asking Procore, project by project…</source>
        <translation>Se pregunta a Procore, proyecto por proyecto…</translation>
    </message>
    <message>
        <source>Nothing differs in {all} projects.</source>
        <translation>Nada difiere en {all} proyectos.</translation>
    </message>
    <message>
        <source>{shown} of {all} projects</source>
        <translation>{shown} de {all} proyectos</translation>
    </message>
    <message>
        <source>Missing in Procore: {what}</source>
        <translation>Falta en Procore: {what}</translation>
    </message>
    <message>
        <source>Missing in accounting: {what}</source>
        <translation>Falta en la contabilidad: {what}</translation>
    </message>
    <message>
        <source>Part of a job or of its name</source>
        <translation>Parte de una obra o de su nombre</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Solo lo que &amp;difiere</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Reports (*.html);;Tables (*.csv)</source>
        <translation>Informes (*.html);;Tablas (*.csv)</translation>
    </message>
    <message>
        <source>A name that ends in .csv saves a table, any other a report.</source>
        <translation>Un nombre que termina en .csv guarda una tabla, cualquier otro un informe.</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>Com&amp;parar de nuevo</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Obra</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Accounting as it was last read, Procore as it is now. The list shows by how much accounting is above Procore; below it are both sides of the project that is chosen.</source>
        <translation>La contabilidad como se leyó por última vez, Procore como está ahora. La lista muestra en cuánto supera la contabilidad a Procore; debajo están ambos lados del proyecto elegido.</translation>
    </message>
    <message>
        <source>Job cost to date</source>
        <translation>Costo de la obra a la fecha</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Contabilidad</translation>
    </message>
    <message>
        <source>Procore</source>
        <translation>Procore</translation>
    </message>
</context>
<context>
    <name>EntityTable</name>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiados</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borrados</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Needed by {names}</source>
        <translation>Lo necesita: {names}</translation>
    </message>
    <message>
        <source>{rows} records were read before a break and are not read again</source>
        <translation>{rows} registros se leyeron antes de un corte y no se leen de nuevo</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>leyendo</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>entregando</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>copiado</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>error</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>&amp;Volver a intentar</translation>
    </message>
    <message>
        <source>Start it no&amp;w</source>
        <translation>Iniciar a&amp;hora</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>E&amp;xplicar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
</context>
<context>
    <name>FeaturesPage</name>
    <message>
        <source>Features</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Tick what this connection is for. Features add up; what was ticked before stays ticked.</source>
        <translation>Marque para qué sirve esta conexión. Las funciones se suman; lo que ya estaba marcado sigue marcado.</translation>
    </message>
    <message>
        <source>Show ol&amp;der revisions</source>
        <translation>Mostrar revisiones an&amp;teriores</translation>
    </message>
    <message>
        <source>Pages change. A set-up can go by the page it was made with.</source>
        <translation>Las páginas cambian. Una configuración puede seguir la página con la que se hizo.</translation>
    </message>
    <message>
        <source>Needs: {conditions}.</source>
        <translation>Requiere: {conditions}.</translation>
    </message>
    <message>
        <source>Not found in this company: {entities}.</source>
        <translation>No se encontró en esta empresa: {entities}.</translation>
    </message>
    <message>
        <source>Set up already.</source>
        <translation>Ya configurada.</translation>
    </message>
    <message>
        <source>On, because another feature needs it.</source>
        <translation>Activada porque otra función la necesita.</translation>
    </message>
    <message>
        <source>The test found its tables in this company.</source>
        <translation>La prueba encontró sus tablas en esta empresa.</translation>
    </message>
    <message>
        <source>The test did not find its tables in this company.</source>
        <translation>La prueba no encontró sus tablas en esta empresa.</translation>
    </message>
    <message>
        <source>{feature} (older page, revision {revision})</source>
        <translation>{feature} (página anterior, revisión {revision})</translation>
    </message>
    <message>
        <source>Does the company own the Project Management (PJ) module?</source>
        <translation>¿Tiene la empresa el módulo Gestión de proyectos (PJ)?</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Sí, &amp;lo tiene</translation>
    </message>
    <message>
        <source>N&amp;o</source>
        <translation>No l&amp;o tiene</translation>
    </message>
    <message>
        <source>&amp;I don’t know: leave it as it is</source>
        <translation>No lo sé: de&amp;jarlo como está</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Quién puede hacerlo</translation>
    </message>
    <message>
        <source>What it means for the sync</source>
        <translation>Qué significa para la sincronización</translation>
    </message>
    <message>
        <source>What to tell support</source>
        <translation>Qué decir al soporte</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what is named, then try again.</source>
        <translation>No se cambió nada. Corrija lo indicado y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Something outside this window has to be changed first. Then try again.</source>
        <translation>Antes hay que cambiar algo fuera de esta ventana. Después, vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>It usually passes by itself, and Trueup tries again.</source>
        <translation>Suele pasar por sí solo, y Trueup vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>This is a fault of Trueup. Nothing that was done is lost.</source>
        <translation>Es un fallo de Trueup. No se pierde nada de lo hecho.</translation>
    </message>
    <message>
        <source>Read out the error code and the case code at the bottom of the window. “Ask support” saves a support bundle: it shows what is inside, and no secret is.</source>
        <translation>Dicte el código de error y el código del caso que aparecen al pie de la ventana. «Pedir ayuda» guarda un paquete de soporte: muestra lo que contiene, y no contiene ningún secreto.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help: {code}</source>
        <translation>Ayuda: {code}</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texto de ayuda</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Restore previous mappings</source>
        <translation>Restaurar mapeos anteriores</translation>
    </message>
    <message>
        <source>Set-ups, newest first</source>
        <translation>Configuraciones, de la más reciente a la más antigua</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Marcados</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Desmarcados</translation>
    </message>
    <message>
        <source>What restoring would change</source>
        <translation>Lo que cambiaría al restaurar</translation>
    </message>
    <message>
        <source>&amp;Restore these mappings</source>
        <translation>&amp;Restaurar estos mapeos</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>The last 50 set-ups. Restoring changes nothing yet: the review shows it first.</source>
        <translation>Las últimas 50 configuraciones. Restaurar todavía no cambia nada: la revisión lo muestra antes.</translation>
    </message>
    <message>
        <source>{number} (in force)</source>
        <translation>{number} (en vigor)</translation>
    </message>
    <message>
        <source>Nothing was saved for this connection yet.</source>
        <translation>Todavía no se ha guardado nada para esta conexión.</translation>
    </message>
    <message>
        <source>The same as in force now.</source>
        <translation>Igual que lo que está en vigor.</translation>
    </message>
    <message>
        <source>Would be ticked: {count}</source>
        <translation>Se marcarían: {count}</translation>
    </message>
    <message>
        <source>Would be cleared: {count}</source>
        <translation>Se desmarcarían: {count}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lang&amp;uage: {name}</source>
        <translation>Idio&amp;ma: {name}</translation>
    </message>
</context>
<context>
    <name>MappingsPage</name>
    <message>
        <source>Mappings › Advanced mappings</source>
        <translation>Mapeos › Mapeos avanzados</translation>
    </message>
    <message>
        <source>The boxes of the documented procedure are ticked for you. What was ticked before stays ticked.</source>
        <translation>Las casillas del procedimiento documentado ya están marcadas. Lo que estaba marcado sigue marcado.</translation>
    </message>
    <message>
        <source>Entity, link or field</source>
        <translation>Entidad, vínculo o campo</translation>
    </message>
    <message>
        <source>Filter by entity, link or field</source>
        <translation>Filtrar por entidad, vínculo o campo</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>C&amp;hanges only</source>
        <translation>So&amp;lo cambios</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entidades</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Links, left panel</source>
        <translation>Vínculos, panel izquierdo</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Vínculos</translation>
    </message>
    <message>
        <source>Fields, right panel</source>
        <translation>Campos, panel derecho</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>All fi&amp;elds</source>
        <translation>T&amp;odos los campos</translation>
    </message>
    <message>
        <source>Not known to this version, and kept</source>
        <translation>Desconocido para esta versión, y se conserva</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Leyendo los mapeos en vigor…</translation>
    </message>
    <message>
        <source>No field is chosen, so all are read.</source>
        <translation>Sin campos elegidos: se leen todos.</translation>
    </message>
    <message>
        <source>Contracts (CN)</source>
        <translation>Contratos (CN)</translation>
    </message>
    <message>
        <source>Accounts Receivable (AR)</source>
        <translation>Cuentas por cobrar (AR)</translation>
    </message>
    <message>
        <source>Accounts Payable (AP)</source>
        <translation>Cuentas por pagar (AP)</translation>
    </message>
    <message>
        <source>General Ledger (GL)</source>
        <translation>Contabilidad general (GL)</translation>
    </message>
    <message>
        <source>Job Cost (JC)</source>
        <translation>Costos de obra (JC)</translation>
    </message>
    <message>
        <source>Project Management (PJ)</source>
        <translation>Gestión de proyectos (PJ)</translation>
    </message>
    <message>
        <source>Taxes (TX)</source>
        <translation>Impuestos (TX)</translation>
    </message>
    <message>
        <source>Restore &amp;previous…</source>
        <translation>&amp;Restaurar…</translation>
    </message>
    <message>
        <source>Do not &amp;restore</source>
        <translation>No r&amp;estaurar</translation>
    </message>
</context>
<context>
    <name>MatchQuestion</name>
    <message>
        <source>In {count} of them the names are not the same.</source>
        <translation>En {count} de ellos los nombres no son iguales.</translation>
    </message>
    <message>
        <source>The names are not the same.</source>
        <translation>Los nombres no son iguales.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>The next sync gives each object its link to accounting and updates it with what accounting holds. Until then it can be taken back.</source>
        <translation>La próxima sincronización da a cada objeto su vínculo con la contabilidad y lo actualiza con lo que esta contiene. Hasta entonces se puede retirar.</translation>
    </message>
    <message>
        <source>Each of them has the same number on both sides, one to one.</source>
        <translation>Cada uno lleva el mismo número en ambos lados, uno a uno.</translation>
    </message>
    <message>
        <source>Of budget lines accounting’s amount is written over Procore’s.</source>
        <translation>En las líneas de presupuesto, el importe de contabilidad reemplaza el de Procore.</translation>
    </message>
    <message>
        <source>Link {count} records with their objects in Procore?</source>
        <translation>¿Vincular {count} registros con sus objetos en Procore?</translation>
    </message>
    <message>
        <source>Link one record with its object in Procore?</source>
        <translation>¿Vincular un registro con su objeto en Procore?</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message>
        <source>Of budget lines Procore’s amount stays as it is, and accounting’s is not sent.</source>
        <translation>En las líneas de presupuesto, el importe de Procore queda como está y el de contabilidad no se envía.</translation>
    </message>
    <message>
        <source>Keep one record apart from what is in Procore?</source>
        <translation>¿Mantener un registro aparte de lo que hay en Procore?</translation>
    </message>
    <message>
        <source>Keep a&amp;part</source>
        <translation>Mantener a&amp;parte</translation>
    </message>
    <message>
        <source>Keep {count} records apart from what is in Procore?</source>
        <translation>¿Mantener {count} registros aparte de lo que hay en Procore?</translation>
    </message>
    <message>
        <source>The next sync makes a new object in Procore for each. Until then it can be taken back.</source>
        <translation>La próxima sincronización crea un objeto nuevo en Procore para cada uno. Hasta entonces se puede retirar.</translation>
    </message>
    <message>
        <source>Take back what was said of {count} records?</source>
        <translation>¿Retirar lo que se dijo de {count} registros?</translation>
    </message>
    <message>
        <source>Take back what was said of one record?</source>
        <translation>¿Retirar lo que se dijo de un registro?</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>Retirar la &amp;decisión</translation>
    </message>
    <message>
        <source>They wait for a person again, and no sync delivers them before that.</source>
        <translation>Vuelven a esperar a alguien, y ninguna sincronización los entrega antes.</translation>
    </message>
</context>
<context>
    <name>MatchesWindow</name>
    <message>
        <source>Nothing was found in Procore that may be a record of accounting.</source>
        <translation>No se encontró nada en Procore que pueda ser un registro de contabilidad.</translation>
    </message>
    <message>
        <source>None of {all} matches waits for a person; {shown} shown.</source>
        <translation>Ninguna de las {all} coincidencias espera a alguien; {shown} a la vista.</translation>
    </message>
    <message>
        <source>{waiting} of {all} matches wait for a person; {shown} shown.</source>
        <translation>Coincidencias que esperan a alguien: {waiting} de {all}; {shown} a la vista.</translation>
    </message>
    <message>
        <source>A sync is under way.</source>
        <translation>Hay una sincronización en curso.</translation>
    </message>
    <message>
        <source>{count} decided: the next sync carries it out.</source>
        <translation>Decididas: {count}. La próxima sincronización las aplica.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En contabilidad</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>En Procore</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Común</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Part of an entity, a number, a name or a state</source>
        <translation>Parte de una entidad, un número, un nombre o un estado</translation>
    </message>
    <message>
        <source>What is in Procore already</source>
        <translation>Ya en Procore</translation>
    </message>
    <message>
        <source>Link what is the same: the next sync updates the object in Procore instead of making a second. Keep apart what is not: the next sync makes a new object.</source>
        <translation>Vincule lo que es igual: la próxima sincronización actualiza el objeto en Procore en vez de crear otro. Mantenga aparte lo que no lo es: la próxima sincronización crea un objeto nuevo.</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>&amp;Sincronizar</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>&amp;Vincular</translation>
    </message>
    <message>
        <source>Lin&amp;k {count}…</source>
        <translation>&amp;Vincular {count}…</translation>
    </message>
    <message>
        <source>Keep a&amp;part</source>
        <translation>Mantener a&amp;parte</translation>
    </message>
    <message>
        <source>Keep {count} a&amp;part…</source>
        <translation>Mantener {count} a&amp;parte…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Retirar la &amp;decisión</translation>
    </message>
    <message>
        <source>&amp;Take back {count}…</source>
        <translation>Retirar {count} &amp;decisiones…</translation>
    </message>
    <message>
        <source>Link all with the same num&amp;ber ({count})…</source>
        <translation>Vincular &amp;todos los de igual número ({count})…</translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message>
        <source>Chec&amp;k again…</source>
        <translation>Revisar &amp;de nuevo…</translation>
    </message>
    <message>
        <source>Loo&amp;k in the ledger again…</source>
        <translation>M&amp;irar la contabilidad…</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>&amp;Aceptar…</translation>
    </message>
    <message>
        <source>Say its c&amp;urrency…</source>
        <translation>Indicar s&amp;u moneda…</translation>
    </message>
    <message>
        <source>Open entry s&amp;heet</source>
        <translation>Abrir la ho&amp;ja de captura</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>In&amp;tentar de nuevo…</translation>
    </message>
    <message>
        <source>Confirm &amp;by hand…</source>
        <translation>C&amp;onfirmar a mano…</translation>
    </message>
    <message>
        <source>S&amp;end again…</source>
        <translation>Env&amp;iar de nuevo…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Recha&amp;zar…</translation>
    </message>
    <message>
        <source>&amp;Save the files for entering it…</source>
        <translation>&amp;Guardar los archivos de captura…</translation>
    </message>
    <message>
        <source>&amp;Unlink…</source>
        <translation>&amp;Desvincular…</translation>
    </message>
    <message>
        <source>Begin a&amp;new…</source>
        <translation>&amp;Empezar de nuevo…</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>The change order that is chosen</source>
        <translation>La orden de cambio elegida</translation>
    </message>
    <message>
        <source>Change order {number}: {title}</source>
        <translation>Orden de cambio {number}: {title}</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Lo que lo impide</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>Revenue side: what the contract gains</source>
        <translation>Lado del ingreso: lo que gana el contrato</translation>
    </message>
    <message>
        <source>Cost side: what the estimate gains</source>
        <translation>Lado del costo: lo que gana la estimación</translation>
    </message>
    <message>
        <source>Why it is not written directly</source>
        <translation>Por qué no se escribe directamente</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Número aquí</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Approved in Procore</source>
        <translation>Aprobada en Procore</translation>
    </message>
    <message>
        <source>in Procore, in the ERP Integrations tool</source>
        <translation>en Procore, en la herramienta Integraciones ERP</translation>
    </message>
    <message>
        <source>Accepted or rejected</source>
        <translation>Se acepta o rechaza</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>for {date}, by {who}</source>
        <translation>para el {date}, por {who}</translation>
    </message>
    <message>
        <source>for {date}</source>
        <translation>para el {date}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptada</translation>
    </message>
    <message>
        <source>{target}, by way of: {way}</source>
        <translation>{target}, por medio de: {way}</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>number {number} over {amount}</source>
        <translation>número {number} por {amount}</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>En la contabilidad</translation>
    </message>
    <message>
        <source>Rejected because</source>
        <translation>Rechazada porque</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Recargo</translation>
    </message>
    <message>
        <source>Cost code</source>
        <translation>Código de costo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>OutgoingDeeds</name>
    <message>
        <source>&amp;Accept {count}…</source>
        <translation>&amp;Aceptar {count}…</translation>
    </message>
    <message>
        <source>&amp;Try {count} again…</source>
        <translation>In&amp;tentar {count} de nuevo…</translation>
    </message>
    <message>
        <source>Post&amp;ed: {count}…</source>
        <translation>Co&amp;ntabilizados: {count}…</translation>
    </message>
    <message>
        <source>Se&amp;nd {count} again…</source>
        <translation>En&amp;viar {count} de nuevo…</translation>
    </message>
    <message>
        <source>Re&amp;ject {count}…</source>
        <translation>Recha&amp;zar {count}…</translation>
    </message>
    <message>
        <source>Chec&amp;k again…</source>
        <translation>Revisar &amp;de nuevo…</translation>
    </message>
    <message>
        <source>Loo&amp;k in CMiC again…</source>
        <translation>Mirar &amp;de nuevo en CMiC…</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>&amp;Aceptar…</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>In&amp;tentar de nuevo…</translation>
    </message>
    <message>
        <source>It is post&amp;ed…</source>
        <translation>Está co&amp;ntabilizado…</translation>
    </message>
    <message>
        <source>Se&amp;nd again…</source>
        <translation>En&amp;viar de nuevo…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Recha&amp;zar…</translation>
    </message>
    <message>
        <source>&amp;Unlink…</source>
        <translation>&amp;Desvincular…</translation>
    </message>
    <message>
        <source>Begin a&amp;new…</source>
        <translation>&amp;Empezar de nuevo…</translation>
    </message>
</context>
<context>
    <name>OutgoingDetail</name>
    <message>
        <source>What was chosen</source>
        <translation>Lo elegido</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}: {title}</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Lo que lo impide</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>What Procore shows</source>
        <translation>Lo que muestra Procore</translation>
    </message>
    <message>
        <source>What is written into CMiC</source>
        <translation>Lo que se escribe en CMiC</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>En Procore</translation>
    </message>
    <message>
        <source>In CMiC</source>
        <translation>En CMiC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Número aquí</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Code in CMiC</source>
        <translation>Código en CMiC</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguno aún</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>in Procore, in the ERP Integrations tool</source>
        <translation>en Procore, en la herramienta Integraciones ERP</translation>
    </message>
    <message>
        <source>Accepted or rejected</source>
        <translation>Se acepta o rechaza</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>Motivo del rechazo</translation>
    </message>
    <message>
        <source>read there when it is written</source>
        <translation>se lee allí al escribir</translation>
    </message>
</context>
<context>
    <name>OutgoingQuestion</name>
    <message>
        <source>{done} done. Refused: {things}. Look at each of these by itself.</source>
        <translation>{done} hechos. Rechazados: {things}. Mire cada uno por separado.</translation>
    </message>
    <message>
        <source>It is &amp;none of those with the same name in CMiC</source>
        <translation>No es &amp;ninguno de los del mismo nombre en CMiC</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>M&amp;otivo</translation>
    </message>
    <message>
        <source>C&amp;ode in CMiC</source>
        <translation>Códig&amp;o en CMiC</translation>
    </message>
    <message>
        <source>Without a code in CMiC, and left out: {things}. Accept each of these by itself.</source>
        <translation>Sin código en CMiC, y por eso excluidos: {things}. Acepte cada uno por separado.</translation>
    </message>
    <message>
        <source>Accept for CMiC: {thing}?</source>
        <translation>¿Aceptar para CMiC: {thing}?</translation>
    </message>
    <message>
        <source>Accept {count} for CMiC?</source>
        <translation>¿Aceptar {count} elementos para CMiC?</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Aceptar</translation>
    </message>
    <message>
        <source>It is read again from Procore and checked. Then it is written into CMiC and read back, and Procore is told.</source>
        <translation>Se vuelve a leer de Procore y se comprueba. Después se escribe en CMiC, se lee de vuelta y se informa a Procore.</translation>
    </message>
    <message>
        <source>Reject: {thing}?</source>
        <translation>¿Rechazar: {thing}?</translation>
    </message>
    <message>
        <source>Reject {count}?</source>
        <translation>¿Rechazar {count} elementos?</translation>
    </message>
    <message>
        <source>Re&amp;ject it</source>
        <translation>&amp;Rechazar</translation>
    </message>
    <message>
        <source>Nothing is written. The reason is kept; when it is edited in Procore it waits again.</source>
        <translation>No se escribe nada. El motivo se conserva; si se edita en Procore, vuelve a esperar.</translation>
    </message>
    <message>
        <source>Say that it is posted in CMiC: {thing}?</source>
        <translation>¿Decir que está contabilizado en CMiC: {thing}?</translation>
    </message>
    <message>
        <source>Say that {count} are posted in CMiC?</source>
        <translation>¿Decir que {count} elementos están contabilizados en CMiC?</translation>
    </message>
    <message>
        <source>It &amp;is posted</source>
        <translation>Está co&amp;ntabilizado</translation>
    </message>
    <message>
        <source>CMiC is not asked: your word is taken and kept. It waits for nobody any more.</source>
        <translation>No se pregunta a CMiC: vale su palabra, y se conserva. Ya no espera a nadie.</translation>
    </message>
    <message>
        <source>Send again: {thing}?</source>
        <translation>¿Enviar de nuevo: {thing}?</translation>
    </message>
    <message>
        <source>Send {count} again?</source>
        <translation>¿Enviar {count} elementos de nuevo?</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Enviar de nuevo</translation>
    </message>
    <message>
        <source>It is read again from Procore and waits for approval as if it had just come.</source>
        <translation>Se lee de nuevo en Procore y espera la aprobación como si acabara de llegar.</translation>
    </message>
    <message>
        <source>Unlink: {thing}?</source>
        <translation>¿Desvincular: {thing}?</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Desvincular</translation>
    </message>
    <message>
        <source>Trueup&apos;s mark is taken off in Procore. That is refused as long as it is still in CMiC: delete it there first.</source>
        <translation>La marca de Trueup se retira en Procore. Se rechaza mientras siga en CMiC: elimínelo antes allí.</translation>
    </message>
    <message>
        <source>Begin anew: {thing}?</source>
        <translation>¿Empezar de nuevo: {thing}?</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
    <message>
        <source>It waits for approval as if it had just come. That is refused as long as it is in CMiC.</source>
        <translation>Espera la aprobación como si acabara de llegar. Se rechaza mientras esté en CMiC.</translation>
    </message>
    <message>
        <source>What is under way is tried at once instead of after a while. Nothing is done twice.</source>
        <translation>Lo que está en camino se intenta ahora mismo en vez de más tarde. Nada se hace dos veces.</translation>
    </message>
    <message>
        <source>It is read again from Procore. If nothing stands in the way any more, it is written.</source>
        <translation>Se lee de nuevo en Procore. Si ya nada lo impide, se escribe.</translation>
    </message>
    <message>
        <source>CMiC is looked at by itself once an hour; this does it now.</source>
        <translation>CMiC se consulta por sí solo una vez por hora; esto lo hace ahora.</translation>
    </message>
    <message>
        <source>Try again: {thing}?</source>
        <translation>¿Intentar de nuevo: {thing}?</translation>
    </message>
    <message>
        <source>Try {count} again?</source>
        <translation>¿Intentar {count} de nuevo?</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>OutgoingWindow</name>
    <message>
        <source>No</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Paso siguiente</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Lo que sale</translation>
    </message>
    <message>
        <source>Part of a kind, a number, a name, a project or a state</source>
        <translation>Parte de una clase, un número, un nombre, un proyecto o un estado</translation>
    </message>
    <message>
        <source>From Procore to CMiC</source>
        <translation>De Procore a CMiC</translation>
    </message>
    <message>
        <source>What was made in Procore and is to be in CMiC too. Nothing is written before somebody accepts it.</source>
        <translation>Lo que se creó en Procore y debe estar también en CMiC. Nada se escribe antes de que alguien lo acepte.</translation>
    </message>
    <message>
        <source>Nothing of {all} waits for a person; {shown} shown.</source>
        <translation>Nada de {all} espera a alguien; {shown} a la vista.</translation>
    </message>
    <message>
        <source>{waiting} of {all} wait for a person; {shown} shown.</source>
        <translation>{waiting} de {all} esperan a alguien; {shown} a la vista.</translation>
    </message>
    <message>
        <source>Nothing is looked for in Procore yet. Say what: trueup outgoing settings --kinds company,project,commitment,budget,budget-change. With the ERP Integrations tool, what is accepted in Procore stands here by itself.</source>
        <translation>Aún no se busca nada en Procore. Diga qué: trueup outgoing settings --kinds company,project,commitment,budget,budget-change. Con la herramienta Integraciones ERP, lo que se acepta en Procore aparece aquí por sí solo.</translation>
    </message>
    <message>
        <source>Nothing waits in Procore. What is made there and is not in CMiC yet will stand here after the next look: {kinds}.</source>
        <translation>Nada espera en Procore. Lo que se cree allí y aún no esté en CMiC aparecerá aquí tras la próxima consulta: {kinds}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Starting the background core…</source>
        <translation>Iniciando el motor en segundo plano…</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Pre-flight</source>
        <translation>Comprobaciones previas</translation>
    </message>
    <message>
        <source>The background core looks at this computer with its own rights. Nothing is changed.</source>
        <translation>El motor en segundo plano examina este equipo con sus propios permisos. No se cambia nada.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Comprobaciones</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobación</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Por qué importa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Quién puede hacerlo</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>Comproba&amp;r de nuevo</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examinando este equipo…</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>por revisar</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>por corregir</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>no consultado</translation>
    </message>
</context>
<context>
    <name>ProcorePage</name>
    <message>
        <source>Connect to Procore</source>
        <translation>Conexión con Procore</translation>
    </message>
    <message>
        <source>Type the client id and secret of the app in Procore, press Connect, then pick the company.</source>
        <translation>Escriba el id. y el secreto de cliente de la aplicación en Procore, pulse Conectar y elija la empresa.</translation>
    </message>
    <message>
        <source>Other, or this computer</source>
        <translation>Otro, o este equipo</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Entorno</translation>
    </message>
    <message>
        <source>Sign-in a&amp;ddress</source>
        <translation>&amp;Dirección de acceso</translation>
    </message>
    <message>
        <source>A&amp;PI address</source>
        <translation>Dirección de la AP&amp;I</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Id. de c&amp;liente</translation>
    </message>
    <message>
        <source>Client sec&amp;ret</source>
        <translation>Secre&amp;to de cliente</translation>
    </message>
    <message>
        <source>Co&amp;mpany in Procore</source>
        <translation>Empresa en Pr&amp;ocore</translation>
    </message>
    <message>
        <source>Co&amp;mpany number</source>
        <translation>Númer&amp;o de la empresa</translation>
    </message>
    <message>
        <source>Tool rights</source>
        <translation>Permisos de herramientas</translation>
    </message>
    <message>
        <source>Kept safely; type only to replace it</source>
        <translation>Guardado y seguro; escriba solo para cambiarlo</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Comproba&amp;r de nuevo</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>Conecta&amp;r</translation>
    </message>
    <message>
        <source>Asking Procore…</source>
        <translation>Consultando Procore…</translation>
    </message>
    <message>
        <source>Pick a company…</source>
        <translation>Elija una empresa…</translation>
    </message>
    <message>
        <source>Rights are missing: ask the company&apos;s Procore administrator for these</source>
        <translation>Faltan permisos: pídalos al administrador de Procore de la empresa</translation>
    </message>
    <message>
        <source>Connected. The service account has the rights it needs</source>
        <translation>Conectado. La cuenta de servicio tiene los permisos que necesita</translation>
    </message>
    <message>
        <source>{tool}: has “{found}”, which is enough</source>
        <translation>{tool}: tiene «{found}», y es suficiente</translation>
    </message>
    <message>
        <source>{tool}: has “{found}”, needs “{needed}”</source>
        <translation>{tool}: tiene «{found}», necesita «{needed}»</translation>
    </message>
    <message>
        <source>ERP Integrations tool: there, so change orders are approved in Procore</source>
        <translation>Herramienta Integraciones ERP: disponible, así que las órdenes de cambio se aprueban en Procore</translation>
    </message>
    <message>
        <source>ERP Integrations tool: not there, so change orders wait for approval here</source>
        <translation>Herramienta Integraciones ERP: no disponible, así que las órdenes de cambio esperan la aprobación aquí</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Synchronising</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Waiting for the core…</source>
        <translation>Esperando al motor…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>S&amp;top sync</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Records set as&amp;ide</source>
        <translation>Reg&amp;istros apartados</translation>
    </message>
    <message>
        <source>Change or&amp;ders…</source>
        <translation>Ór&amp;denes de cambio…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Transcurrido {time}</translation>
    </message>
    <message>
        <source>You may close this window.</source>
        <translation>Puede cerrar esta ventana.</translation>
    </message>
    <message>
        <source>estimating</source>
        <translation>calculando</translation>
    </message>
    <message>
        <source>To &amp;CMiC…</source>
        <translation>&amp;Hacia CMiC…</translation>
    </message>
    <message>
        <source>&amp;Matches…</source>
        <translation>C&amp;oincidencias…</translation>
    </message>
    <message>
        <source>{sign} not ticked, but read because a ticked entity needs it</source>
        <translation>{sign} no está marcada, pero se lee porque una entidad marcada la necesita</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>unos {time}</translation>
    </message>
    <message>
        <source>Procore&apos;s limit of calls is used up; it goes on by itself at {time}</source>
        <translation>Se alcanzó el límite de llamadas de Procore; continúa solo a las {time}</translation>
    </message>
    <message>
        <source>{elapsed} · remaining: {left}</source>
        <translation>{elapsed} · falta: {left}</translation>
    </message>
    <message>
        <source>You may close this window. Change orders are looked for in Procore from now on; those that wait for a person are listed here, in the status window and at the icon.</source>
        <translation>Puede cerrar esta ventana. Desde ahora se buscan órdenes de cambio en Procore; las que esperan a alguien se enumeran aquí, en la ventana de estado y en el icono.</translation>
    </message>
    <message>
        <source>You may close this window and log off: the sync goes on in the background.</source>
        <translation>Puede cerrar esta ventana y su sesión: la sincronización continúa en segundo plano.</translation>
    </message>
    <message>
        <source>Done. Not everything was found in this company</source>
        <translation>Terminado. No todo se encontró en esta empresa</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Reading from Sage 300 CRE</source>
        <translation>Leyendo de Sage 300 CRE</translation>
    </message>
    <message>
        <source>Delivering to Procore</source>
        <translation>Entregando a Procore</translation>
    </message>
    <message>
        <source>Stopping after the batch in flight</source>
        <translation>Deteniéndose tras el lote en curso</translation>
    </message>
    <message>
        <source>Stopped. Nothing is lost; it can go on where it was</source>
        <translation>Detenido. No se pierde nada; puede continuar donde estaba</translation>
    </message>
    <message>
        <source>Done. Procore is up to date</source>
        <translation>Terminado. Procore está al día</translation>
    </message>
    <message>
        <source>Done. Some records were set aside for a person to check</source>
        <translation>Terminado. Se apartaron registros para que alguien los revise</translation>
    </message>
    <message>
        <source>The sync could not be finished</source>
        <translation>No se pudo terminar la sincronización</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>Paused until {when}: nothing goes on. To end the pause, press Go on in the status window.</source>
        <translation>En pausa hasta {when}: nada avanza. Para terminarla, pulse «Reanudar» en la ventana de estado.</translation>
    </message>
    <message>
        <source>Procore could not be looked through: {reason} ({code})</source>
        <translation>No se pudo recorrer Procore: {reason} ({code})</translation>
    </message>
    <message>
        <source>Everything waits for the next look: {reason} ({code})</source>
        <translation>Todo espera a la próxima consulta: {reason} ({code})</translation>
    </message>
    <message>
        <source>Procore was last looked through: {when}</source>
        <translation>Procore se recorrió por última vez: {when}</translation>
    </message>
    <message>
        <source>Procore is being looked through…</source>
        <translation>Se está recorriendo Procore…</translation>
    </message>
    <message>
        <source>Look in &amp;Procore now</source>
        <translation>&amp;Buscar en Procore</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Set-up report</source>
        <translation>Informe de configuración</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML file: what is set up, what changes, what was checked, and a picture of each page you have visited. Passwords and client secrets are not in it. Any browser opens it.</source>
        <translation>Un archivo HTML: qué está configurado, qué cambia, qué se comprobó y una imagen de cada página visitada. No contiene contraseñas ni secretos de cliente. Lo abre cualquier navegador.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Case {case} · Trueup {version} · {moment}</source>
        <translation>Caso {case} · Trueup {version} · {moment}</translation>
    </message>
    <message>
        <source>Set-up report: {name}</source>
        <translation>Informe de configuración: {name}</translation>
    </message>
    <message>
        <source>The pages, as they looked</source>
        <translation>Las páginas, tal como se vieron</translation>
    </message>
    <message>
        <source>Accounting company</source>
        <translation>Empresa contable</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Se lee de</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Controlador</translation>
    </message>
    <message>
        <source>Project Management (PJ)</source>
        <translation>Gestión de proyectos (PJ)</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>lo tiene</translation>
    </message>
    <message>
        <source>not owned</source>
        <translation>no lo tiene</translation>
    </message>
    <message>
        <source>Company in Procore</source>
        <translation>Empresa en Procore</translation>
    </message>
    <message>
        <source>Company code</source>
        <translation>Código de empresa</translation>
    </message>
    <message>
        <source>Procore&apos;s address</source>
        <translation>Dirección de Procore</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Id. de cliente</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message>
        <source>What is set up</source>
        <translation>Lo que está configurado</translation>
    </message>
    <message>
        <source>The mappings in force have not been read yet, so it is not known what would change.</source>
        <translation>Los mapeos en vigor aún no se han leído, así que no se sabe qué cambiaría.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>has “{found}”, which is enough</source>
        <translation>tiene «{found}», y es suficiente</translation>
    </message>
    <message>
        <source>has “{found}”, needs “{needed}”</source>
        <translation>tiene «{found}», necesita «{needed}»</translation>
    </message>
    <message>
        <source>Checked: rights in Procore</source>
        <translation>Comprobado: permisos en Procore</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>Checked: modules of the accounting system</source>
        <translation>Comprobado: módulos del sistema contable</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>This is all that changes. “Save and synchronise” puts it in force and starts the sync.</source>
        <translation>Esto es todo lo que cambia. «Guardar y sincronizar» lo pone en vigor e inicia la sincronización.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Qué cambia</translation>
    </message>
    <message>
        <source>Sa&amp;ve as set-up file…</source>
        <translation>&amp;Guardar en un archivo…</translation>
    </message>
    <message>
        <source>&amp;Save and synchronise</source>
        <translation>Guardar y sincroni&amp;zar</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Save as set-up file</source>
        <translation>Guardar en un archivo de configuración</translation>
    </message>
    <message>
        <source>Set-up files (*.trueup.json)</source>
        <translation>Archivos de configuración (*.trueup.json)</translation>
    </message>
    <message>
        <source>Saved as {path}. It holds no secret.</source>
        <translation>Guardado como {path}. No contiene ningún secreto.</translation>
    </message>
    <message>
        <source>Saving the set-up file…</source>
        <translation>Guardando el archivo de configuración…</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Leyendo los mapeos en vigor…</translation>
    </message>
</context>
<context>
    <name>RowState</name>
    <message>
        <source>Kept</source>
        <translation>Se conserva</translation>
    </message>
    <message>
        <source>Added by recipe</source>
        <translation>Añadido (proced.)</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Añadido por usted</translation>
    </message>
    <message>
        <source>Removed by recipe</source>
        <translation>Quitado (proced.)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Sin marcar</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs, newest first</source>
        <translation>Ejecuciones, de la más reciente a la más antigua</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ejecución</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartados</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Held by the pause</source>
        <translation>Retenida por la pausa</translation>
    </message>
</context>
<context>
    <name>RunsChart</name>
    <message>
        <source>The last runs</source>
        <translation>Las últimas ejecuciones</translation>
    </message>
    <message>
        <source>Nothing was synchronised here yet.</source>
        <translation>Todavía no se ha sincronizado nada aquí.</translation>
    </message>
    <message>
        <source>{when}: {state}, {time}, {delivered} delivered</source>
        <translation>{when}: {state}, {time}, entregados: {delivered}</translation>
    </message>
    <message>
        <source>Time each run took (h:mm:ss), and the records it delivered</source>
        <translation>Duración de cada ejecución (h:mm:ss) y registros entregados</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>File name</source>
        <translation>Nombre del archivo</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nombre del archivo</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Examina&amp;r…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Reemp&amp;lazar</translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation>Dónde guardarlo</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Ya existe un archivo con ese nombre.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Programación</translation>
    </message>
    <message>
        <source>&amp;Only when someone asks for it</source>
        <translation>&amp;Solo cuando alguien la pida</translation>
    </message>
    <message>
        <source>&amp;By itself, every</source>
        <translation>&amp;Automáticamente, cada</translation>
    </message>
    <message>
        <source>Minutes from the beginning of one run to the next</source>
        <translation>Minutos desde el inicio de una ejecución hasta el de la siguiente</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>&amp;No run begins between</source>
        <translation>Ninguna ej&amp;ecución empieza entre</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Inicio de las horas de silencio</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Fin de las horas de silencio</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>When “{name}” synchronises</source>
        <translation>Cuándo se sincroniza «{name}»</translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>What to synchronise now</source>
        <translation>Qué sincronizar ahora</translation>
    </message>
    <message>
        <source>Everything was deselected and what the procedure names was ticked again, for this run only.</source>
        <translation>Se deseleccionó todo y se volvió a marcar lo que nombra el procedimiento, solo para esta ejecución.</translation>
    </message>
    <message>
        <source>&amp;Deselect all</source>
        <translation>&amp;Deseleccionar todo</translation>
    </message>
    <message>
        <source>Tick as d&amp;ocumented</source>
        <translation>Marcar según la d&amp;ocumentación</translation>
    </message>
    <message>
        <source>Entities to synchronise now</source>
        <translation>Entidades que se sincronizan ahora</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>in the documented procedure</source>
        <translation>en el procedimiento documentado</translation>
    </message>
    <message>
        <source>needed by {names}</source>
        <translation>lo necesita: {names}</translation>
    </message>
    <message>
        <source>Entities ticked: {ticked}; added because they are needed: {added}; records to read: {records}</source>
        <translation>Entidades marcadas: {ticked}; añadidas por necesidad: {added}; registros por leer: {records}</translation>
    </message>
</context>
<context>
    <name>SetAsideWindow</name>
    <message>
        <source>Records set aside</source>
        <translation>Registros apartados</translation>
    </message>
    <message>
        <source>Part of an entity, a key, a code or a text</source>
        <translation>Parte de una entidad, una clave, un código o un texto</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV</source>
        <translation>&amp;Guardar como CSV</translation>
    </message>
    <message>
        <source>No record is set aside. Everything that was read was delivered.</source>
        <translation>No hay registros apartados. Todo lo leído se entregó.</translation>
    </message>
    <message>
        <source>{shown} of the first {all} records. The file holds all of them.</source>
        <translation>{shown} de los primeros {all} registros. El archivo los contiene todos.</translation>
    </message>
    <message>
        <source>{shown} of {all} records</source>
        <translation>{shown} de {all} registros</translation>
    </message>
    <message>
        <source>{cause}
What to do: {remedy}
Who: {who}</source>
        <translation>{cause}
Qué hacer: {remedy}
Quién: {who}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>These records were read but not delivered. Correct them in the accounting system: the next sync takes them along by itself.</source>
        <translation>Estos registros se leyeron pero no se entregaron. Corríjalos en el sistema contable: la próxima sincronización los incluye por sí sola.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sync settings</source>
        <translation>Ajustes de sincronización</translation>
    </message>
    <message>
        <source>For the first sync the documented choice is Deep, from the beginning of time.</source>
        <translation>Para la primera sincronización, lo documentado es «Profunda», desde el principio de los tiempos.</translation>
    </message>
    <message>
        <source>Sync type</source>
        <translation>Tipo de sincronización</translation>
    </message>
    <message>
        <source>&amp;Deep</source>
        <translation>P&amp;rofunda</translation>
    </message>
    <message>
        <source>Reads every record in the time frame, and finds out what is gone. Takes longer.</source>
        <translation>Lee todos los registros del período y detecta los que ya no existen. Tarda más.</translation>
    </message>
    <message>
        <source>S&amp;hallow</source>
        <translation>Superficia&amp;l</translation>
    </message>
    <message>
        <source>Reads only what was stamped since the last complete sync. Does not notice what is gone.</source>
        <translation>Lee solo lo que se modificó desde la última sincronización completa. No detecta lo que ya no existe.</translation>
    </message>
    <message>
        <source>&amp;Time frame</source>
        <translation>P&amp;eríodo</translation>
    </message>
    <message>
        <source>Nothing is left out because it is old.</source>
        <translation>No se deja nada fuera por antiguo.</translation>
    </message>
    <message>
        <source>Records last stamped before that are not read, and so they are not delivered either.</source>
        <translation>Los registros más antiguos no se leen y, por tanto, tampoco se entregan.</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Trueup Setup</source>
        <translation>Configuración de Trueup</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copiar para el soporte</translation>
    </message>
    <message>
        <source>Step, case and version: {text}. Copy for support</source>
        <translation>Paso, caso y versión: {text}. Copiar para el soporte</translation>
    </message>
</context>
<context>
    <name>SiftedList</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Local connections</source>
        <translation>Conexiones locales</translation>
    </message>
    <message>
        <source>Say where the Sage 300 CRE company is, then press Test. Testing reads and changes nothing.</source>
        <translation>Indique dónde está la empresa de Sage 300 CRE y pulse Probar. La prueba lee y no cambia nada.</translation>
    </message>
    <message>
        <source>Sage 300 CRE on this server (ODBC)</source>
        <translation>Sage 300 CRE en este servidor (ODBC)</translation>
    </message>
    <message>
        <source>Sample company in a file</source>
        <translation>Empresa de ejemplo en un archivo</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>&amp;Origen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>Controla&amp;dor</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation>Empresa de Sa&amp;ge</translation>
    </message>
    <message>
        <source>Data &amp;folder</source>
        <translation>Carpe&amp;ta de datos</translation>
    </message>
    <message>
        <source>With name and password</source>
        <translation>Con nombre y contraseña</translation>
    </message>
    <message>
        <source>As an application (OAuth)</source>
        <translation>Como aplicación (OAuth)</translation>
    </message>
    <message>
        <source>Sco&amp;pe</source>
        <translation>Ámbi&amp;to</translation>
    </message>
    <message>
        <source>Pa&amp;ssword</source>
        <translation>Contras&amp;eña</translation>
    </message>
    <message>
        <source>What the test found</source>
        <translation>Resultado de la prueba</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>Ch&amp;ange orders become</source>
        <translation>Las órdenes de cambio se con&amp;vierten en</translation>
    </message>
    <message>
        <source>Kept safely; type only to replace it</source>
        <translation>Guardado y seguro; escriba solo para cambiarlo</translation>
    </message>
    <message>
        <source>&amp;Mobile server URL</source>
        <translation>URL del servi&amp;dor móvil</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Probando la conexión…</translation>
    </message>
    <message>
        <source>Connected to “{company}” through {driver}</source>
        <translation>Conectado a «{company}» mediante {driver}</translation>
    </message>
    <message>
        <source>without {columns}</source>
        <translation>sin {columns}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>encontrado</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no encontrado</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>&amp;Inicio de sesión</translation>
    </message>
    <message>
        <source>T&amp;oken address</source>
        <translation>Dirección del to&amp;ken</translation>
    </message>
    <message>
        <source>Us&amp;er</source>
        <translation>&amp;Usuario</translation>
    </message>
    <message>
        <source>C&amp;hecklist…</source>
        <translation>Lista de comp&amp;robación…</translation>
    </message>
    <message>
        <source>Found as</source>
        <translation>Encontrada como</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Save discovery &amp;report…</source>
        <translation>Guardar e&amp;l informe de descubrimiento…</translation>
    </message>
    <message>
        <source>One change item (PCI)</source>
        <translation>Un solo elemento de cambio (PCI)</translation>
    </message>
    <message>
        <source>A change item for each potential change order</source>
        <translation>Un elemento de cambio por cada orden de cambio potencial</translation>
    </message>
    <message>
        <source>An owner change order (OCO) beside the change item</source>
        <translation>Una orden de cambio del propietario (OCO) además del elemento</translation>
    </message>
    <message>
        <source>Say where CMiC is and who signs in there, then press Test. Testing reads and changes nothing.</source>
        <translation>Indique dónde está CMiC y quién accede a él, y pulse Probar. La prueba lee y no cambia nada.</translation>
    </message>
    <message>
        <source>Tenant I&amp;D</source>
        <translation>ID de inquilin&amp;o</translation>
    </message>
    <message>
        <source>&amp;Company code</source>
        <translation>Códi&amp;go de empresa</translation>
    </message>
    <message>
        <source> — Sage&apos;s own security is switched off</source>
        <translation> — la seguridad propia de Sage está desactivada</translation>
    </message>
    <message>
        <source>{found} of {wanted}</source>
        <translation>{found} de {wanted}</translation>
    </message>
    <message>
        <source>{entity}: found as {table}, {found} of {wanted} columns</source>
        <translation>{entity}: encontrada como {table}, {found} de {wanted} columnas</translation>
    </message>
    <message>
        <source>found, writable</source>
        <translation>encontrada, se puede escribir</translation>
    </message>
    <message>
        <source>found, read only</source>
        <translation>encontrada, solo lectura</translation>
    </message>
    <message>
        <source>Choose a company of this server</source>
        <translation>Elija una empresa de este servidor</translation>
    </message>
    <message>
        <source>Save the discovery report</source>
        <translation>Guardar el informe de descubrimiento</translation>
    </message>
    <message>
        <source>Saved. It holds names of tables and columns and nothing of your data.</source>
        <translation>Guardado. Contiene nombres de tablas y columnas, y nada de sus datos.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Choose the file of the sample company</source>
        <translation>Elija el archivo de la empresa de ejemplo</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Elija la carpeta de datos</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Examina&amp;r…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What do you want to set up?</source>
        <translation>¿Qué desea configurar?</translation>
    </message>
    <message>
        <source>Nothing is changed before you press “Save and synchronise” at the end.</source>
        <translation>No se cambia nada hasta que pulse, al final, «Guardar y sincronizar».</translation>
    </message>
    <message>
        <source>Set up &amp;Sage 300 CRE</source>
        <translation>Confi&amp;gurar Sage 300 CRE</translation>
    </message>
    <message>
        <source>Connect a company in Sage 300 Construction and Real Estate with its company in Procore.</source>
        <translation>Unir una empresa de Sage 300 Construction and Real Estate con su empresa en Procore.</translation>
    </message>
    <message>
        <source>Set up C&amp;MiC</source>
        <translation>Configurar CM&amp;iC</translation>
    </message>
    <message>
        <source>Connect a company in CMiC R12 with its company in Procore.</source>
        <translation>Unir una empresa de CMiC R12 con su empresa en Procore.</translation>
    </message>
    <message>
        <source>&amp;Open a set-up file</source>
        <translation>A&amp;brir un archivo de configuración</translation>
    </message>
    <message>
        <source>What support or a colleague prepared. It is shown for review before anything changes.</source>
        <translation>Lo que preparó el soporte o un colega. Se muestra para su revisión antes de cambiar nada.</translation>
    </message>
    <message>
        <source>See s&amp;tatus</source>
        <translation>Ver el &amp;estado</translation>
    </message>
    <message>
        <source>The runs so far, and how the current one is getting on.</source>
        <translation>Las ejecuciones hasta ahora y cómo va la actual.</translation>
    </message>
    <message>
        <source>Rehearse with the sample &amp;company</source>
        <translation>Ensayar con la empresa de ejemp&amp;lo</translation>
    </message>
    <message>
        <source>A made-up company and a stand-in for Procore on this computer. A new window opens.</source>
        <translation>Una empresa ficticia y un sustituto de Procore en este equipo. Se abre una ventana nueva.</translation>
    </message>
    <message>
        <source>{who} has the set-up open since {since} (case {case}). Talk to each other: whoever saves second is shown what changed meanwhile.</source>
        <translation>{who} tiene abierta la configuración desde las {since} (caso {case}). Hablen entre ustedes: quien guarde en segundo lugar verá qué cambió entretanto.</translation>
    </message>
    <message>
        <source>Case {case}, at “{name}” ({step}). Everything you typed is there, except passwords.</source>
        <translation>Caso {case}, en «{name}» ({step}). Está todo lo que escribió, salvo las contraseñas.</translation>
    </message>
    <message>
        <source>&amp;Resume where you stopped</source>
        <translation>&amp;Reanudar donde lo dejó</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>Cambiar «{name}»</translation>
    </message>
    <message>
        <source>Joined to “{company}” in Procore. What is ticked stays ticked.</source>
        <translation>Unida a «{company}» en Procore. Lo que está marcado sigue marcado.</translation>
    </message>
    <message>
        <source>See c&amp;hange orders that wait</source>
        <translation>Ver las ór&amp;denes de cambio en espera</translation>
    </message>
    <message>
        <source>Waiting for a person: {count}. To accept or reject, to post, or to mend.</source>
        <translation>En espera de alguien: {count}. Para aceptar o rechazar, contabilizar o corregir.</translation>
    </message>
    <message>
        <source>See what &amp;waits on its way to CMiC</source>
        <translation>Ver lo que e&amp;spera, de Procore a CMiC</translation>
    </message>
    <message>
        <source>Waiting for a person: {count}. What was made in Procore, to accept, reject or mend.</source>
        <translation>En espera de alguien: {count}. Lo que se creó en Procore, para aceptar, rechazar o corregir.</translation>
    </message>
    <message>
        <source>Reading the set-up in force…</source>
        <translation>Leyendo la configuración en vigor…</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Leyendo los mapeos en vigor…</translation>
    </message>
    <message>
        <source>Open a set-up file</source>
        <translation>Abrir un archivo de configuración</translation>
    </message>
    <message>
        <source>Set-up files (*.trueup.json)</source>
        <translation>Archivos de configuración (*.trueup.json)</translation>
    </message>
    <message>
        <source>Reading the set-up file…</source>
        <translation>Leyendo el archivo de configuración…</translation>
    </message>
</context>
<context>
    <name>StatusWindow</name>
    <message>
        <source>Trueup status</source>
        <translation>Estado de Trueup</translation>
    </message>
    <message>
        <source>Nothing is set up yet</source>
        <translation>Todavía no hay nada configurado</translation>
    </message>
    <message>
        <source>None waits for a person</source>
        <translation>Ninguna espera a alguien</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nada que decidir</translation>
    </message>
    <message>
        <source>{when}: {state}</source>
        <translation>{when}: {state}</translation>
    </message>
    <message>
        <source>{when}: {state}. {delivered} delivered, {aside} set aside</source>
        <translation>{when}: {state}. Entregados: {delivered}; apartados: {aside}</translation>
    </message>
    <message>
        <source>Paused until {when}; it goes on by itself then</source>
        <translation>En pausa hasta {when}; después continúa solo</translation>
    </message>
    <message>
        <source>Only when someone asks for it</source>
        <translation>Solo cuando alguien la pida</translation>
    </message>
    <message>
        <source>Change orders</source>
        <translation>Órdenes de cambio</translation>
    </message>
    <message>
        <source>From Procore to CMiC</source>
        <translation>De Procore a CMiC</translation>
    </message>
    <message>
        <source>In Procore already</source>
        <translation>Ya en Procore</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>This is the short form: this account may not ask the core. An administrator sees all of it.</source>
        <translation>Esta es la forma abreviada: esta cuenta no puede consultar el motor. Un administrador lo ve todo.</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>&amp;Sincronizar</translation>
    </message>
    <message>
        <source>C&amp;hange orders…</source>
        <translation>Órdenes &amp;de cambio…</translation>
    </message>
    <message>
        <source>To &amp;CMiC…</source>
        <translation>&amp;Hacia CMiC…</translation>
    </message>
    <message>
        <source>Ma&amp;tches…</source>
        <translation>Coincidenci&amp;as…</translation>
    </message>
    <message>
        <source>Only what is &amp;new (shallow)</source>
        <translation>Solo lo &amp;nuevo (superficial)</translation>
    </message>
    <message>
        <source>&amp;Everything again (deep)</source>
        <translation>&amp;Todo de nuevo (profunda)</translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation>Pro&amp;gramación…</translation>
    </message>
    <message>
        <source>&amp;Pause for</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;30 minutes</source>
        <translation>&amp;30 minutos</translation>
    </message>
    <message>
        <source>&amp;2 hours</source>
        <translation>&amp;2 horas</translation>
    </message>
    <message>
        <source>&amp;Until tomorrow 06:00</source>
        <translation>&amp;Hasta mañana a las 06:00</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Records set as&amp;ide</source>
        <translation>Reg&amp;istros apartados</translation>
    </message>
    <message>
        <source>Co&amp;mpare with Procore</source>
        <translation>Com&amp;parar con Procore</translation>
    </message>
    <message>
        <source>&amp;Watch this run</source>
        <translation>Seguir esta e&amp;jecución</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>Con&amp;exión</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Última ejecución</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Próxima ejecución</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>paso actual</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
</context>
<context>
    <name>SupportMenu</name>
    <message>
        <source>As&amp;k support</source>
        <translation>Pedir a&amp;yuda</translation>
    </message>
    <message>
        <source>Ask support</source>
        <translation>Pedir ayuda</translation>
    </message>
    <message>
        <source>&amp;Copy for support</source>
        <translation>&amp;Copiar para el soporte</translation>
    </message>
    <message>
        <source>&amp;Save support bundle…</source>
        <translation>&amp;Guardar el paquete de soporte…</translation>
    </message>
    <message>
        <source>Set-up &amp;report…</source>
        <translation>Informe de confi&amp;guración…</translation>
    </message>
    <message>
        <source>&amp;English names</source>
        <translation>&amp;Nombres en inglés</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Ayuda</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Records per second over time</source>
        <translation>Registros por segundo a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Todavía no se ha medido nada.</translation>
    </message>
    <message>
        <source>After {time}: {read} records per second read, at most {most_read}; {delivered} delivered, at most {most_delivered}.</source>
        <translation>A las {time}: {read} registros leídos por segundo, {most_read} como máximo; {delivered} entregados, {most_delivered} como máximo.</translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation>Registros por segundo</translation>
    </message>
    <message>
        <source>Time since the start (h:mm:ss)</source>
        <translation>Tiempo desde el inicio (h:mm:ss)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leídos</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregados</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Trueup: looking…</source>
        <translation>Trueup: consultando…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>&amp;Pause for</source>
        <translation>Pa&amp;usar</translation>
    </message>
    <message>
        <source>&amp;30 minutes</source>
        <translation>&amp;30 minutos</translation>
    </message>
    <message>
        <source>&amp;2 hours</source>
        <translation>&amp;2 horas</translation>
    </message>
    <message>
        <source>&amp;Until tomorrow 06:00</source>
        <translation>&amp;Hasta mañana a las 06:00</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Start the background &amp;core</source>
        <translation>Iniciar el &amp;núcleo en segundo plano</translation>
    </message>
    <message>
        <source>See s&amp;tatus…</source>
        <translation>Ver el es&amp;tado…</translation>
    </message>
    <message>
        <source>Open the &amp;set-up…</source>
        <translation>Abrir la con&amp;figuración…</translation>
    </message>
    <message>
        <source>&amp;Remove this icon</source>
        <translation>&amp;Quitar este icono</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>&amp;Sincronizar</translation>
    </message>
    <message>
        <source>Change &amp;orders…</source>
        <translation>Órdenes &amp;de cambio…</translation>
    </message>
    <message>
        <source>From &amp;Procore to CMiC…</source>
        <translation>De &amp;Procore a CMiC…</translation>
    </message>
    <message>
        <source>&amp;Matches…</source>
        <translation>&amp;Coincidencias…</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Procore is up to date</source>
        <translation>Procore está al día</translation>
    </message>
    <message>
        <source>Someone has to look at it</source>
        <translation>Alguien tiene que revisarlo</translation>
    </message>
    <message>
        <source>The last run failed</source>
        <translation>La última ejecución falló</translation>
    </message>
    <message>
        <source>Synchronising now</source>
        <translation>Sincronizando ahora</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Nothing was synchronised yet</source>
        <translation>Todavía no se ha sincronizado nada</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Esperando su turno</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Leyendo</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Entregando</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniéndose</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenida</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Done, records to check</source>
        <translation>Terminada, por revisar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>No run of it was ever done. If it was set up by mistake, remove it in a terminal:</source>
        <translation>Ninguna ejecución ha terminado nunca. Si se configuró por error, elimínela en un terminal:</translation>
    </message>
    <message>
        <source>Change orders wait for a person</source>
        <translation>Hay órdenes de cambio que esperan a alguien</translation>
    </message>
    <message>
        <source>1 change order waits for a person</source>
        <translation>1 orden de cambio espera a alguien</translation>
    </message>
    <message>
        <source>{count} change orders wait for a person</source>
        <translation>{count} órdenes de cambio esperan a alguien</translation>
    </message>
    <message>
        <source>1 request of Procore could not be read</source>
        <translation>1 solicitud de Procore no se pudo leer</translation>
    </message>
    <message>
        <source>{count} requests of Procore could not be read</source>
        <translation>{count} solicitudes de Procore no se pudieron leer</translation>
    </message>
    <message>
        <source>1 record from Procore waits for a person</source>
        <translation>1 registro de Procore espera a alguien</translation>
    </message>
    <message>
        <source>{count} records from Procore wait for a person</source>
        <translation>{count} registros de Procore esperan a alguien</translation>
    </message>
    <message>
        <source>1 record may be in Procore already</source>
        <translation>1 registro puede estar ya en Procore</translation>
    </message>
    <message>
        <source>{count} records may be in Procore already</source>
        <translation>{count} registros pueden estar ya en Procore</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Superficial</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profunda</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A deep sync reads everything in the time frame “{frame}”.</source>
        <translation>Una sincronización profunda lee todo en el período «{frame}».</translation>
    </message>
    <message>
        <source>A half of each came without the other, and half a record is never taken.</source>
        <translation>Solo llegó una mitad de cada uno, y nunca se toma medio registro.</translation>
    </message>
    <message>
        <source>A line or a markup is missing, or the change order is being edited.</source>
        <translation>Falta una línea o un recargo, o se está editando la orden de cambio.</translation>
    </message>
    <message>
        <source>A mobile server URL is expected, such as https://cmic.example.com/cmicprod.</source>
        <translation>Se espera una URL de servidor móvil, como https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>A pause lasts between one minute and seven days.</source>
        <translation>Una pausa dura entre un minuto y siete días.</translation>
    </message>
    <message>
        <source>A pipe to the reading process is missing.</source>
        <translation>Falta un canal hacia el proceso de lectura.</translation>
    </message>
    <message>
        <source>A proxy or firewall asks for a sign-in or blocks the address. Let this server reach {host} without it.</source>
        <translation>Un proxy o cortafuegos pide credenciales o bloquea la dirección. Deje que este servidor llegue a {host} sin ello.</translation>
    </message>
    <message>
        <source>A proxy that inspects traffic signs with the company&apos;s own authority. Add that authority&apos;s certificate to this server&apos;s certificate store, or name its file in the variable REQUESTS_CA_BUNDLE of the core.</source>
        <translation>Un proxy que inspecciona el tráfico firma con la autoridad de la propia empresa. Añada el certificado de esa autoridad al almacén de certificados de este servidor, o indique su archivo en la variable REQUESTS_CA_BUNDLE del motor.</translation>
    </message>
    <message>
        <source>A proxy that inspects traffic, or a server of your own, signs with the company&apos;s own authority. Add that authority&apos;s certificate to this server&apos;s certificate store.</source>
        <translation>Un proxy que inspecciona el tráfico, o un servidor propio, firma con la autoridad de la empresa. Añada el certificado de esa autoridad al almacén de certificados de este servidor.</translation>
    </message>
    <message>
        <source>A proxy, a firewall or the cloud&apos;s guard blocks this server. Have its address allowed. Trace: {trace}</source>
        <translation>Un proxy, un cortafuegos o la protección de la nube bloquea este servidor. Haga que se permita su dirección. Traza: {trace}</translation>
    </message>
    <message>
        <source>A request of Procore&apos;s ERP platform was not understood.</source>
        <translation>No se entendió una solicitud de la plataforma ERP de Procore.</translation>
    </message>
    <message>
        <source>A run every {given} minutes cannot be scheduled.</source>
        <translation>No se puede programar una ejecución cada {given} minutos.</translation>
    </message>
    <message>
        <source>A secret could not be read back.</source>
        <translation>No se pudo volver a leer un secreto.</translation>
    </message>
    <message>
        <source>A secret was kept, read back and removed.</source>
        <translation>Se guardó un secreto, se volvió a leer y se eliminó.</translation>
    </message>
    <message>
        <source>A set-up file is sent around, so a password or client secret must never be in it.</source>
        <translation>Un archivo de configuración circula: nunca debe contener una contraseña ni un secreto de cliente.</translation>
    </message>
    <message>
        <source>A shallow sync reads what changed since the last sync.</source>
        <translation>Una sincronización superficial lee lo que cambió desde la última sincronización.</translation>
    </message>
    <message>
        <source>A sync has carried out already what was decided.</source>
        <translation>Una sincronización ya aplicó lo que se decidió.</translation>
    </message>
    <message>
        <source>A web page came instead of CMiC&apos;s answer.</source>
        <translation>Llegó una página web en lugar de la respuesta de CMiC.</translation>
    </message>
    <message>
        <source>A web page came instead of Procore&apos;s answer.</source>
        <translation>Llegó una página web en lugar de la respuesta de Procore.</translation>
    </message>
    <message>
        <source>AP Settings › Invoice Settings in Sage: “Date Received Usage” and “Payment Date Usage” are Not Used or Not Required</source>
        <translation>AP Settings › Invoice Settings en Sage: «Date Received Usage» y «Payment Date Usage» están en Not Used o Not Required</translation>
    </message>
    <message>
        <source>Accept it with a number of its own. If the two are the same change order, confirm it by hand instead.</source>
        <translation>Acéptela con un número propio. Si ambas son la misma orden de cambio, confírmela a mano.</translation>
    </message>
    <message>
        <source>Accept it, or reject it.</source>
        <translation>Acepte o rechace.</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Contabilidad</translation>
    </message>
    <message>
        <source>Accounting and Procore side by side</source>
        <translation>Contabilidad y Procore lado a lado</translation>
    </message>
    <message>
        <source>Accounting approvers are assigned.</source>
        <translation>Se asignaron aprobadores contables.</translation>
    </message>
    <message>
        <source>Accounts Receivable (AR) in Sage</source>
        <translation>el módulo Cuentas por cobrar (AR) de Sage</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Add it in CMiC, or put a code of CMiC&apos;s own lists into the settings.</source>
        <translation>Añádalo en CMiC, o ponga en los ajustes un código de las listas de CMiC.</translation>
    </message>
    <message>
        <source>Add its lines in Procore, or reject it here.</source>
        <translation>Añada sus líneas en Procore, o rechácela aquí.</translation>
    </message>
    <message>
        <source>Add the category to the cost code there and synchronise, or choose another cost type in Procore.</source>
        <translation>Añada allí la categoría al código de costo y sincronice, o elija otro tipo de costo en Procore.</translation>
    </message>
    <message>
        <source>Add the cost code to the job there and synchronise, or choose another one in Procore.</source>
        <translation>Añada allí el código de costo a la obra y sincronice, o elija otro en Procore.</translation>
    </message>
    <message>
        <source>Add the item there and synchronise, or choose another one for the line in Procore.</source>
        <translation>Añada allí la partida y sincronice, o elija otra para la línea en Procore.</translation>
    </message>
    <message>
        <source>Add the service user to the security groups of all jobs that are to be synchronised.</source>
        <translation>Añada el usuario de servicio a los grupos de seguridad de todas las obras que se deban sincronizar.</translation>
    </message>
    <message>
        <source>Added because they are needed</source>
        <translation>Añadidas porque son necesarias</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Admin (company)</source>
        <translation>Admin (empresa)</translation>
    </message>
    <message>
        <source>Admin (project)</source>
        <translation>Admin (proyecto)</translation>
    </message>
    <message>
        <source>Administrator rights are needed for that.</source>
        <translation>Para eso se necesitan permisos de administrador.</translation>
    </message>
    <message>
        <source>After {seconds} seconds it is “{found}”.</source>
        <translation>Tras {seconds} segundos está «{found}».</translation>
    </message>
    <message>
        <source>Allow this server outbound connections to {host} on port 443, or set the proxy that has to be used.</source>
        <translation>Permita que este servidor se conecte a {host} por el puerto 443, o configure el proxy que deba usarse.</translation>
    </message>
    <message>
        <source>Allow this server outbound connections to {host} on port 443; a CMiC on the company&apos;s own network may need a VPN, or this server&apos;s address on its list.</source>
        <translation>Permita que este servidor se conecte a {host} por el puerto 443; un CMiC en la red de la empresa puede necesitar una VPN, o la dirección de este servidor en su lista.</translation>
    </message>
    <message>
        <source>Amount and contract items are the same, but the number is not {number}.</source>
        <translation>El importe y las partidas del contrato coinciden, pero el número no es {number}.</translation>
    </message>
    <message>
        <source>An error from another version of Trueup: {other}.</source>
        <translation>Error de otra versión de Trueup: {other}.</translation>
    </message>
    <message>
        <source>Another computer answers under the name {host}.</source>
        <translation>Otro equipo responde con el nombre {host}.</translation>
    </message>
    <message>
        <source>Another core is already running for {home}.</source>
        <translation>Ya hay otro motor en marcha para {home}.</translation>
    </message>
    <message>
        <source>Another program holds the company&apos;s files for itself.</source>
        <translation>Otro programa tiene los archivos de la empresa solo para sí.</translation>
    </message>
    <message>
        <source>Another program is changing the same records in Procore.</source>
        <translation>Otro programa está cambiando los mismos registros en Procore.</translation>
    </message>
    <message>
        <source>Approve it in Procore, or reject it here.</source>
        <translation>Apruébela en Procore, o rechácela aquí.</translation>
    </message>
    <message>
        <source>Approved changes</source>
        <translation>Cambios aprobados</translation>
    </message>
    <message>
        <source>As in set-up number {number}</source>
        <translation>Como en la configuración número {number}</translation>
    </message>
    <message>
        <source>Ask CMiC to license the API program {resource}, or clear “{entity}” in the mappings.</source>
        <translation>Pida a CMiC la licencia del programa de API {resource}, o desmarque «{entity}» en los mapeos.</translation>
    </message>
    <message>
        <source>Ask for the app to be installed under App Management, then pick the company from the list.</source>
        <translation>Pida que se instale la aplicación en Gestión de aplicaciones y elija la empresa en la lista.</translation>
    </message>
    <message>
        <source>Ask for the file again, or save it again where it was made.</source>
        <translation>Pida el archivo otra vez, o guárdelo de nuevo donde se creó.</translation>
    </message>
    <message>
        <source>Ask in Procore what became of it; reject it here if it is gone.</source>
        <translation>Pregunte en Procore qué fue de ella; rechácela aquí si ya no existe.</translation>
    </message>
    <message>
        <source>Asked about: {asked}.</source>
        <translation>Consultado: {asked}.</translation>
    </message>
    <message>
        <source>Asked on Windows only.</source>
        <translation>Solo se comprueba en Windows.</translation>
    </message>
    <message>
        <source>Billed-rate transactions</source>
        <translation>Transacciones con tarifas facturadas</translation>
    </message>
    <message>
        <source>Billing (BL) in Sage generates work in progress</source>
        <translation>el módulo Facturación (BL) de Sage genera obra en curso</translation>
    </message>
    <message>
        <source>Bring the wizard and the core to the same version.</source>
        <translation>Ponga el asistente y el motor en la misma versión.</translation>
    </message>
    <message>
        <source>Business partner</source>
        <translation>Socio comercial</translation>
    </message>
    <message>
        <source>CMiC PMXchange</source>
        <translation>CMiC PMXchange</translation>
    </message>
    <message>
        <source>CMiC PMXchange is licensed and enabled.</source>
        <translation>CMiC PMXchange tiene licencia y está habilitado.</translation>
    </message>
    <message>
        <source>CMiC R12 or newer</source>
        <translation>CMiC R12 o superior</translation>
    </message>
    <message>
        <source>CMiC did not accept the user name and password.</source>
        <translation>CMiC no aceptó el nombre de usuario y la contraseña.</translation>
    </message>
    <message>
        <source>CMiC did not post “{record}”.</source>
        <translation>CMiC no contabilizó «{record}».</translation>
    </message>
    <message>
        <source>CMiC does not know the code “{value}”.</source>
        <translation>CMiC no conoce el código «{value}».</translation>
    </message>
    <message>
        <source>CMiC has a service user for Procore.</source>
        <translation>CMiC tiene un usuario de servicio para Procore.</translation>
    </message>
    <message>
        <source>CMiC has no licence for “{entity}”.</source>
        <translation>CMiC no tiene licencia para «{entity}».</translation>
    </message>
    <message>
        <source>CMiC is R12 or newer.</source>
        <translation>CMiC es R12 o superior.</translation>
    </message>
    <message>
        <source>CMiC is busy or being maintained (status {status}).</source>
        <translation>CMiC está ocupado o en mantenimiento (estado {status}).</translation>
    </message>
    <message>
        <source>CMiC is reached by https only: correct http:// to https:// at the beginning of the address.</source>
        <translation>A CMiC solo se llega por https: corrija http:// a https:// al principio de la dirección.</translation>
    </message>
    <message>
        <source>CMiC refused the request.</source>
        <translation>CMiC rechazó la solicitud.</translation>
    </message>
    <message>
        <source>CMiC&apos;s answer was not understood.</source>
        <translation>No se entendió la respuesta de CMiC.</translation>
    </message>
    <message>
        <source>Category (JC)</source>
        <translation>Categoría (JC)</translation>
    </message>
    <message>
        <source>Category and budget</source>
        <translation>Categoría y presupuesto</translation>
    </message>
    <message>
        <source>Category of a cost code</source>
        <translation>Categoría de un código de costo</translation>
    </message>
    <message>
        <source>Change orders travel from Procore to Sage 300 CRE. Change orders made in Sage 300 CRE never become change orders in Procore.</source>
        <translation>Las órdenes de cambio van de Procore a Sage 300 CRE. Las creadas en Sage 300 CRE nunca se convierten en órdenes de cambio en Procore.</translation>
    </message>
    <message>
        <source>Check again. If it lasts, look at the network drives and the proxy of this server.</source>
        <translation>Compruebe de nuevo. Si persiste, revise las unidades de red y el proxy de este servidor.</translation>
    </message>
    <message>
        <source>Check that CMiC is R12 or newer, and that this is the mobile server URL with its environment, such as https://cmic.example.com/cmicprod.</source>
        <translation>Compruebe que CMiC sea R12 o superior, y que esta sea la URL del servidor móvil con su entorno, como https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>Check the address, and the name servers (DNS) that this server asks.</source>
        <translation>Compruebe la dirección y los servidores de nombres (DNS) que consulta este servidor.</translation>
    </message>
    <message>
        <source>Check the address, and whether a proxy or firewall answers in the place of {host}.</source>
        <translation>Compruebe la dirección, y si un proxy o cortafuegos responde en lugar de {host}.</translation>
    </message>
    <message>
        <source>Check the application&apos;s id, its secret, the scope, and the directory in the token address.</source>
        <translation>Compruebe el id. de la aplicación, su secreto, el ámbito y el directorio en la dirección del token.</translation>
    </message>
    <message>
        <source>Check the database user&apos;s rights; send the log to support if they are complete.</source>
        <translation>Compruebe los permisos del usuario de la base de datos; si están completos, envíe el registro de actividad al soporte.</translation>
    </message>
    <message>
        <source>Check the mobile server URL, and the name servers (DNS) that this server asks.</source>
        <translation>Compruebe la URL del servidor móvil y los servidores de nombres (DNS) que consulta este servidor.</translation>
    </message>
    <message>
        <source>Check the proxy that is set for the account of the core, or let this server reach {host} without it.</source>
        <translation>Compruebe el proxy configurado para la cuenta del motor, o deje que este servidor llegue a {host} sin él.</translation>
    </message>
    <message>
        <source>Check this server&apos;s way to CMiC: outbound port 443, proxy, VPN, and CMiC&apos;s list of allowed addresses.</source>
        <translation>Compruebe el acceso de este servidor a CMiC: puerto de salida 443, proxy, VPN y la lista de direcciones permitidas de CMiC.</translation>
    </message>
    <message>
        <source>Check this server&apos;s way to the internet (outbound port 443, proxy, name service).</source>
        <translation>Compruebe el acceso de este servidor a internet (puerto de salida 443, proxy, servicio de nombres).</translation>
    </message>
    <message>
        <source>Choose a detail cost code for the line in Procore.</source>
        <translation>Elija en Procore un código de costo de detalle para la línea.</translation>
    </message>
    <message>
        <source>Choose a file that is there and may be read; a folder or a device is not one.</source>
        <translation>Elija un archivo que exista y se pueda leer; una carpeta o un dispositivo no lo es.</translation>
    </message>
    <message>
        <source>Choose a plan from the history.</source>
        <translation>Elija un plan del historial.</translation>
    </message>
    <message>
        <source>Choose a run from the list of runs.</source>
        <translation>Elija una ejecución de la lista de ejecuciones.</translation>
    </message>
    <message>
        <source>Choose an interval in between, such as 30.</source>
        <translation>Elija un intervalo entre ambos, por ejemplo 30.</translation>
    </message>
    <message>
        <source>Choose another cost code or cost type for a line in Procore. Or enter this change order by hand, and confirm it then.</source>
        <translation>Elija en Procore otro código o tipo de costo para una línea. O introduzca esta orden de cambio a mano y confírmela después.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, then save again.</source>
        <translation>Elija otra carpeta, o libere espacio, y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Choose another name, or say that the file is to be replaced.</source>
        <translation>Elija otro nombre, o indique que se reemplace el archivo.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Elija otro valor.</translation>
    </message>
    <message>
        <source>Choose one of the connections that “trueup status” names, or set it up first.</source>
        <translation>Elija una de las conexiones que nombra «trueup status», o configúrela antes.</translation>
    </message>
    <message>
        <source>Choose one of them for each record and for each object, and link those.</source>
        <translation>Elija una por registro y por objeto, y vincule esas.</translation>
    </message>
    <message>
        <source>Choose the data folder of the company.</source>
        <translation>Elija la carpeta de datos de la empresa.</translation>
    </message>
    <message>
        <source>Choose the data folder or database file again; mapped drives do not exist for a service.</source>
        <translation>Elija de nuevo la carpeta de datos o el archivo de la base de datos; las unidades asignadas no existen para un servicio.</translation>
    </message>
    <message>
        <source>Choose the data folder or database file of the company again.</source>
        <translation>Elija de nuevo la carpeta de datos o el archivo de la base de datos de la empresa.</translation>
    </message>
    <message>
        <source>Choose the file of the sample company.</source>
        <translation>Elija el archivo de la empresa de ejemplo.</translation>
    </message>
    <message>
        <source>Choose the file that support sent; its name ends in .trueup.json.</source>
        <translation>Elija el archivo que envió el soporte; su nombre termina en .trueup.json.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ciudad</translation>
    </message>
    <message>
        <source>Clear that field in the mappings of “{entity}”, or send the discovery report to support.</source>
        <translation>Desmarque ese campo en los mapeos de «{entity}», o envíe el informe de descubrimiento al soporte.</translation>
    </message>
    <message>
        <source>Cleared by “{recipes}”</source>
        <translation>Desmarcado por «{recipes}»</translation>
    </message>
    <message>
        <source>Client id: {value}</source>
        <translation>Id. de cliente: {value}</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Code in CMiC</source>
        <translation>Código en CMiC</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Compromiso</translation>
    </message>
    <message>
        <source>Commitment Change Order</source>
        <translation>Orden de cambio del compromiso</translation>
    </message>
    <message>
        <source>Company code: {value}</source>
        <translation>Código de empresa: {value}</translation>
    </message>
    <message>
        <source>Company in Procore: {value}</source>
        <translation>Empresa en Procore: {value}</translation>
    </message>
    <message>
        <source>Company number in Procore: {value}</source>
        <translation>Número de la empresa en Procore: {value}</translation>
    </message>
    <message>
        <source>Compare the code with “budget_jobs” in the set-up file: it is that of the control job. Where CMiC shows amounts, they may have another name than we think; support can correct that.</source>
        <translation>Compare el código con «budget_jobs» en el archivo de configuración: es el de la obra de control. Si CMiC muestra importes, quizá se llamen de otro modo del que suponemos; soporte puede corregirlo.</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Terminación</translation>
    </message>
    <message>
        <source>Connect to Procore</source>
        <translation>Conexión con Procore</translation>
    </message>
    <message>
        <source>Connect to Procore first.</source>
        <translation>Conéctese antes a Procore.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Contract (CN)</source>
        <translation>Contrato (CN)</translation>
    </message>
    <message>
        <source>Contract Change Order (CN)</source>
        <translation>Orden de cambio del contrato (CN)</translation>
    </message>
    <message>
        <source>Contract Change Order (PJ)</source>
        <translation>Orden de cambio del contrato (PJ)</translation>
    </message>
    <message>
        <source>Contract Change Order Item (CN)</source>
        <translation>Partida de orden de cambio del contrato (CN)</translation>
    </message>
    <message>
        <source>Contract Change Request (PJ)</source>
        <translation>Solicitud de cambio del contrato (PJ)</translation>
    </message>
    <message>
        <source>Contract Item (CN)</source>
        <translation>Partida del contrato (CN)</translation>
    </message>
    <message>
        <source>Contract amount</source>
        <translation>Importe del contrato</translation>
    </message>
    <message>
        <source>Contracts, customers and their links are read, and contracts come to Procore: what the export of change orders builds on.</source>
        <translation>Se leen los contratos, los clientes y sus vínculos, y los contratos llegan a Procore: es la base de la exportación de órdenes de cambio.</translation>
    </message>
    <message>
        <source>Copy both again from the app&apos;s page in Procore, and check the environment.</source>
        <translation>Copie ambos de nuevo desde la página de la aplicación en Procore, y compruebe el entorno.</translation>
    </message>
    <message>
        <source>Correct it in Procore and send it again.</source>
        <translation>Corríjala en Procore y envíela de nuevo.</translation>
    </message>
    <message>
        <source>Correct it in Procore.</source>
        <translation>Corríjala en Procore.</translation>
    </message>
    <message>
        <source>Correct it in the accounting system, or ask support to add it.</source>
        <translation>Corríjalo en el sistema contable, o pida al soporte que lo añada.</translation>
    </message>
    <message>
        <source>Correct that value, or ask for the file again. Nothing of the file was used.</source>
        <translation>Corrija ese valor, o pida el archivo otra vez. No se usó nada del archivo.</translation>
    </message>
    <message>
        <source>Correct the address of the environment.</source>
        <translation>Corrija la dirección del entorno.</translation>
    </message>
    <message>
        <source>Correct the address, the name service or the proxy of this server. Nothing was sent.</source>
        <translation>Corrija la dirección, el servicio de nombres o el proxy de este servidor. No se envió nada.</translation>
    </message>
    <message>
        <source>Correct the amount in Procore, or split the change order.</source>
        <translation>Corrija el importe en Procore, o divida la orden de cambio.</translation>
    </message>
    <message>
        <source>Correct the amount in Procore.</source>
        <translation>Corrija el importe en Procore.</translation>
    </message>
    <message>
        <source>Correct the currency in Procore, or enter this change order by hand.</source>
        <translation>Corrija la moneda en Procore, o introduzca esta orden de cambio a mano.</translation>
    </message>
    <message>
        <source>Correct the field that is named; the record is sent again with the next sync.</source>
        <translation>Corrija el campo indicado; el registro se envía de nuevo en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Correct the file or remove it; without it the paths that Trueup knows are used.</source>
        <translation>Corrija el archivo o elimínelo; sin él se usan las rutas que Trueup conoce.</translation>
    </message>
    <message>
        <source>Correct {parent} first; this record follows with the next sync.</source>
        <translation>Corrija antes {parent}; este registro irá en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Cost code</source>
        <translation>Código de costo</translation>
    </message>
    <message>
        <source>Cost code (JC)</source>
        <translation>Código de costo (JC)</translation>
    </message>
    <message>
        <source>Cost codes, categories, companies, jobs, budgets, prime contracts and posted costs are read from CMiC, and what Procore takes of them is brought there.</source>
        <translation>Se leen de CMiC los códigos de costo, categorías, empresas, obras, presupuestos, contratos principales y costos contabilizados, y se lleva a Procore lo que este admite.</translation>
    </message>
    <message>
        <source>Cost type</source>
        <translation>Tipo de costo</translation>
    </message>
    <message>
        <source>Costs are compared for the jobs whose costs are sent as direct costs, and for no other.</source>
        <translation>Los costos se comparan para las obras cuyos costos se envían como costos directos, y para ninguna otra.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Credit Account</source>
        <translation>Cuenta de crédito</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Customer Type</source>
        <translation>Tipo de cliente</translation>
    </message>
    <message>
        <source>Data folder: {value}</source>
        <translation>Carpeta de datos: {value}</translation>
    </message>
    <message>
        <source>Database driver</source>
        <translation>Controlador de la base de datos</translation>
    </message>
    <message>
        <source>Database driver: {value}</source>
        <translation>Controlador de la base de datos: {value}</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>Motor de la base de datos</translation>
    </message>
    <message>
        <source>Date of the contract</source>
        <translation>Fecha del contrato</translation>
    </message>
    <message>
        <source>Debit Account</source>
        <translation>Cuenta de débito</translation>
    </message>
    <message>
        <source>Decide in Procore what should become of it.</source>
        <translation>Decida en Procore qué hacer con él.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profunda</translation>
    </message>
    <message>
        <source>Delete or reverse it in the accounting system first.</source>
        <translation>Elimínela o revérsela antes en el sistema contable.</translation>
    </message>
    <message>
        <source>Developer Sandbox</source>
        <translation>Entorno de pruebas para desarrollo</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Direct Cost (JC)</source>
        <translation>Costo directo (JC)</translation>
    </message>
    <message>
        <source>Direct Costs (project)</source>
        <translation>Costos directos (proyecto)</translation>
    </message>
    <message>
        <source>Direct costs</source>
        <translation>Costos directos</translation>
    </message>
    <message>
        <source>Directory (company)</source>
        <translation>Directorio (empresa)</translation>
    </message>
    <message>
        <source>Directory (project)</source>
        <translation>Directorio (proyecto)</translation>
    </message>
    <message>
        <source>Distribution (AP)</source>
        <translation>Distribución (AP)</translation>
    </message>
    <message>
        <source>Distribution (AR)</source>
        <translation>Distribución (AR)</translation>
    </message>
    <message>
        <source>Distribution Payment (AP)</source>
        <translation>Pago de distribución (AP)</translation>
    </message>
    <message>
        <source>Do in CMiC what the reason says, then export it again. Nothing was reported as posted.</source>
        <translation>Haga en CMiC lo que dice el motivo y vuelva a exportarlo. No se informó nada como contabilizado.</translation>
    </message>
    <message>
        <source>Each line needs a line of the prime contract, and none could be found by its cost code.</source>
        <translation>Cada línea necesita una línea del contrato principal, y no se encontró ninguna por su código de costo.</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Enter it in the accounting system by hand, or reject it in Procore.</source>
        <translation>Introdúzcalo a mano en el sistema contable o rechácelo en Procore.</translation>
    </message>
    <message>
        <source>Enter the currency in the company&apos;s record in CMiC, or let the service user see that field, then retry.</source>
        <translation>Introduzca la moneda en la ficha de la empresa en CMiC, o deje que el usuario de servicio vea ese campo, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Enter the tax code in Procore by hand.</source>
        <translation>Introduzca el código de impuesto en Procore a mano.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entidad</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Everything needed for the connection is in place.</source>
        <translation>Está todo lo necesario para la conexión.</translation>
    </message>
    <message>
        <source>Export owner invoices</source>
        <translation>Exportar facturas al propietario</translation>
    </message>
    <message>
        <source>Export prime contract change orders</source>
        <translation>Exportar órdenes de cambio del contrato principal</translation>
    </message>
    <message>
        <source>Export subcontractor invoices</source>
        <translation>Exportar facturas de subcontratistas</translation>
    </message>
    <message>
        <source>Extra (JC)</source>
        <translation>Extra (JC)</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Funciones</translation>
    </message>
    <message>
        <source>Features that are set up</source>
        <translation>Funciones que se configuran</translation>
    </message>
    <message>
        <source>Features: {value}</source>
        <translation>Funciones: {value}</translation>
    </message>
    <message>
        <source>Federal</source>
        <translation>Federal</translation>
    </message>
    <message>
        <source>File of the company: {value}</source>
        <translation>Archivo de la empresa: {value}</translation>
    </message>
    <message>
        <source>Fill it in the accounting system; the record is sent with the next sync.</source>
        <translation>Complételo en el sistema contable; el registro se envía en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Find out who made it so and what changed in {path}, then close it with: trueup doctor --fix-rights</source>
        <translation>Averigüe quién la abrió y qué cambió en {path}, y ciérrela con: trueup doctor --fix-rights</translation>
    </message>
    <message>
        <source>Free some space on that disk; the sync goes on where it was.</source>
        <translation>Libere espacio en ese disco; la sincronización continúa donde estaba.</translation>
    </message>
    <message>
        <source>From the set-up file</source>
        <translation>Del archivo de configuración</translation>
    </message>
    <message>
        <source>Further ticks: {value}</source>
        <translation>Otras marcas: {value}</translation>
    </message>
    <message>
        <source>Further words for the driver: {value}</source>
        <translation>Otras palabras clave para el controlador: {value}</translation>
    </message>
    <message>
        <source>GL Account</source>
        <translation>Cuenta GL</translation>
    </message>
    <message>
        <source>GL Account Prefix</source>
        <translation>Prefijo de cuenta GL</translation>
    </message>
    <message>
        <source>Give --every MINUTES, with or without --quiet, or --off alone.</source>
        <translation>Indique --every MINUTES, con o sin --quiet, o solo --off.</translation>
    </message>
    <message>
        <source>Give both times with hours and minutes, such as 22:00-05:00.</source>
        <translation>Indique ambas horas con minutos, por ejemplo 22:00-05:00.</translation>
    </message>
    <message>
        <source>Give hours, minutes or both, such as 2h, 30m or 1h30m.</source>
        <translation>Indique horas, minutos o ambos, por ejemplo 2h, 30m o 1h30m.</translation>
    </message>
    <message>
        <source>Give it write access to {table}, or leave it: a file or an entry sheet is made instead.</source>
        <translation>Dele acceso de escritura a {table}, o déjelo así: en su lugar se crea un archivo o una hoja de captura.</translation>
    </message>
    <message>
        <source>Give one when you accept it (in the terminal: --code), or fill in the ERP ID in Procore.</source>
        <translation>Dé uno al aceptarlo (en la terminal: --code), o rellene el ID de ERP en Procore.</translation>
    </message>
    <message>
        <source>Give the database user read access to {table}, or clear “{entity}” in the mappings.</source>
        <translation>Dé al usuario de la base de datos acceso de lectura a {table}, o desmarque «{entity}» en los mapeos.</translation>
    </message>
    <message>
        <source>Give the name of a file in a folder that exists.</source>
        <translation>Indique el nombre de un archivo en una carpeta que exista.</translation>
    </message>
    <message>
        <source>Go back to the step that is named and correct it.</source>
        <translation>Vuelva al paso indicado y corríjalo.</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>Puesta en marcha</translation>
    </message>
    <message>
        <source>Here it is {now}. {reason}</source>
        <translation>Aquí son las {now}. {reason}</translation>
    </message>
    <message>
        <source>If it is the same one, confirm it by hand with that number; otherwise enter it as well.</source>
        <translation>Si es la misma, confírmela a mano con ese número; si no, introdúzcala también.</translation>
    </message>
    <message>
        <source>If it is the same, link it: trueup matches list. If not, accept it anew and say so (in the terminal: --apart).</source>
        <translation>Si es el mismo, vincúlelo: trueup matches list. Si no, acéptelo de nuevo y dígalo (en la terminal: --apart).</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Implementación</translation>
    </message>
    <message>
        <source>Import tax groups</source>
        <translation>Importar grupos de impuestos</translation>
    </message>
    <message>
        <source>In CMiC&apos;s API Security give a role of the service user the method {method} on {resource}.</source>
        <translation>En API Security de CMiC, dé a un rol del usuario de servicio el método {method} en {resource}.</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>En Procore</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En contabilidad</translation>
    </message>
    <message>
        <source>Install it with: trueup service install</source>
        <translation>Instálelo con: trueup service install</translation>
    </message>
    <message>
        <source>Install the Sage 300 CRE client on this server, or choose another driver at “Local connections”.</source>
        <translation>Instale el cliente de Sage 300 CRE en este servidor, o elija otro controlador en «Conexiones locales».</translation>
    </message>
    <message>
        <source>Install the Sage 300 CRE client on this server, or choose another driver.</source>
        <translation>Instale el cliente de Sage 300 CRE en este servidor, o elija otro controlador.</translation>
    </message>
    <message>
        <source>Install the newer version here, or have the file made by this one.</source>
        <translation>Instale aquí la versión más reciente, o haga que esta cree el archivo.</translation>
    </message>
    <message>
        <source>Install the {bits}-bit driver, or repair Trueup so that its matching bridge is installed.</source>
        <translation>Instale el controlador de {bits} bits, o repare Trueup para que se instale el puente correspondiente.</translation>
    </message>
    <message>
        <source>Invoice (AP)</source>
        <translation>Factura (AP)</translation>
    </message>
    <message>
        <source>Invoice (AR)</source>
        <translation>Factura (AR)</translation>
    </message>
    <message>
        <source>Invoice Payment (AP)</source>
        <translation>Pago de factura (AP)</translation>
    </message>
    <message>
        <source>Invoice Settings (AP)</source>
        <translation>Ajustes de factura (AP)</translation>
    </message>
    <message>
        <source>Invoices and payments of Accounts Payable are read: what the export of subcontractor invoices builds on.</source>
        <translation>Se leen las facturas y los pagos de cuentas por pagar: es la base de la exportación de facturas de subcontratistas.</translation>
    </message>
    <message>
        <source>Invoices of Accounts Receivable are read: what the export of owner invoices builds on.</source>
        <translation>Se leen las facturas de cuentas por cobrar: es la base de la exportación de facturas al propietario.</translation>
    </message>
    <message>
        <source>It answers, and its certificate is trusted.</source>
        <translation>Responde, y su certificado es de confianza.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Responde.</translation>
    </message>
    <message>
        <source>It belongs to {holder}.</source>
        <translation>Pertenece a {holder}.</translation>
    </message>
    <message>
        <source>It cannot be written into the ledger&apos;s tables.</source>
        <translation>No se puede escribir en las tablas de la contabilidad.</translation>
    </message>
    <message>
        <source>It could not be started: {problem}.</source>
        <translation>No se pudo iniciar: {problem}.</translation>
    </message>
    <message>
        <source>It did not answer within {seconds} seconds.</source>
        <translation>No respondió en {seconds} segundos.</translation>
    </message>
    <message>
        <source>It differs in: {attributes}.</source>
        <translation>Difiere en: {attributes}.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>It does not begin as a set-up file does.</source>
        <translation>No empieza como un archivo de configuración.</translation>
    </message>
    <message>
        <source>It ended with status {status}.</source>
        <translation>Terminó con el estado {status}.</translation>
    </message>
    <message>
        <source>It ended with status {status}. {words}</source>
        <translation>Terminó con el estado {status}. {words}</translation>
    </message>
    <message>
        <source>It ended with {code}.</source>
        <translation>Terminó con {code}.</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>Terminó sin decir nada.</translation>
    </message>
    <message>
        <source>It has format {found}; this version reads format {known}.</source>
        <translation>Tiene el formato {found}; esta versión lee el formato {known}.</translation>
    </message>
    <message>
        <source>It has the level “{found}” where “{needed}” is needed.</source>
        <translation>Tiene el nivel «{found}» y se necesita «{needed}».</translation>
    </message>
    <message>
        <source>It has {length} characters, and {limit} are allowed.</source>
        <translation>Tiene {length} caracteres y se permiten {limit}.</translation>
    </message>
    <message>
        <source>It has {longest} characters at most.</source>
        <translation>Tiene {longest} caracteres como máximo.</translation>
    </message>
    <message>
        <source>It has {size} bytes; a set-up file has {largest} at most.</source>
        <translation>Tiene {size} bytes; un archivo de configuración tiene {largest} como máximo.</translation>
    </message>
    <message>
        <source>It is another program&apos;s database.</source>
        <translation>Es la base de datos de otro programa.</translation>
    </message>
    <message>
        <source>It is empty, it is a folder, or its folder does not exist.</source>
        <translation>Está vacío, es una carpeta o su carpeta no existe.</translation>
    </message>
    <message>
        <source>It is handed over as a file or entry sheet instead.</source>
        <translation>En su lugar se entrega como archivo u hoja de captura.</translation>
    </message>
    <message>
        <source>It is known whom to call at Procore.</source>
        <translation>Se conoce el Punto de contacto de Procore.</translation>
    </message>
    <message>
        <source>It is larger than {limit} bytes.</source>
        <translation>Supera los {limit} bytes.</translation>
    </message>
    <message>
        <source>It is not JSON: {problem}</source>
        <translation>No es JSON: {problem}</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>No es un archivo.</translation>
    </message>
    <message>
        <source>It is not clear which connection is meant.</source>
        <translation>No está claro a qué conexión se refiere.</translation>
    </message>
    <message>
        <source>It is {seconds} s off at most.</source>
        <translation>La diferencia es de {seconds} s como máximo.</translation>
    </message>
    <message>
        <source>It or its key was changed.</source>
        <translation>Se modificó el almacén o su clave.</translation>
    </message>
    <message>
        <source>It stands in the settings for change orders, and is in none of CMiC&apos;s lists of types and statuses.</source>
        <translation>Está en los ajustes de las órdenes de cambio, y en ninguna de las listas de tipos y estados de CMiC.</translation>
    </message>
    <message>
        <source>It stores its text as {encoding}, which has no such characters.</source>
        <translation>Guarda su texto en {encoding}, que no tiene esos caracteres.</translation>
    </message>
    <message>
        <source>It was changed, or a newer version wrote it.</source>
        <translation>Se modificó, o lo escribió una versión más reciente.</translation>
    </message>
    <message>
        <source>It was deleted there, or the service account may not see it any more.</source>
        <translation>Se eliminó allí, o la cuenta de servicio ya no puede verla.</translation>
    </message>
    <message>
        <source>It was entered twice, by hand perhaps.</source>
        <translation>Se introdujo dos veces, quizá a mano.</translation>
    </message>
    <message>
        <source>It was entered with another amount, or it is another change order.</source>
        <translation>Se introdujo con otro importe, o es otra orden de cambio.</translation>
    </message>
    <message>
        <source>It was never found in Procore, or belongs to another connection.</source>
        <translation>Nunca se encontró en Procore, o pertenece a otra conexión.</translation>
    </message>
    <message>
        <source>It was never started here, or its record was removed.</source>
        <translation>Nunca se inició aquí, o se eliminó su registro.</translation>
    </message>
    <message>
        <source>It was never typed in here, or the store was removed.</source>
        <translation>Nunca se escribió aquí, o se eliminó el almacén.</translation>
    </message>
    <message>
        <source>It was not posted yet, stands under another number, or its table cannot be read.</source>
        <translation>Todavía no se contabilizó, tiene otro número o no se puede leer su tabla.</translation>
    </message>
    <message>
        <source>It would have to be rounded, and then both sides would differ.</source>
        <translation>Habría que redondearlo, y entonces ambos lados serían distintos.</translation>
    </message>
    <message>
        <source>Its certificate could not be verified: {reason}</source>
        <translation>No se pudo verificar su certificado: {reason}</translation>
    </message>
    <message>
        <source>Its certificate is made out to another name: {reason}</source>
        <translation>Su certificado está a otro nombre: {reason}</translation>
    </message>
    <message>
        <source>Its content is not ours.</source>
        <translation>Su contenido no es nuestro.</translation>
    </message>
    <message>
        <source>Its cost has no place in the job&apos;s estimate.</source>
        <translation>Su costo no tiene lugar en la estimación de la obra.</translation>
    </message>
    <message>
        <source>Its key is missing.</source>
        <translation>Falta su clave.</translation>
    </message>
    <message>
        <source>Its servers answered that they cannot work on requests at the moment.</source>
        <translation>Sus servidores respondieron que ahora no pueden atender solicitudes.</translation>
    </message>
    <message>
        <source>Its status there is “{status}”, and only an approved contract takes change orders.</source>
        <translation>Su estado allí es «{status}», y solo un contrato aprobado admite órdenes de cambio.</translation>
    </message>
    <message>
        <source>Its status there is “{status}”.</source>
        <translation>Su estado allí es «{status}».</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Obra</translation>
    </message>
    <message>
        <source>Job (CV)</source>
        <translation>Obra (CV)</translation>
    </message>
    <message>
        <source>Job (JC)</source>
        <translation>Obra (JC)</translation>
    </message>
    <message>
        <source>Job cost to date</source>
        <translation>Costo de la obra a la fecha</translation>
    </message>
    <message>
        <source>Job cost to date is all that accounting has posted; Procore has nothing to hold it against.</source>
        <translation>El costo de la obra a la fecha es todo lo que la contabilidad ha registrado; Procore no tiene con qué compararlo.</translation>
    </message>
    <message>
        <source>Job cost transactions</source>
        <translation>Transacciones de costos de obra</translation>
    </message>
    <message>
        <source>Job cost transactions together with those at billed rates.</source>
        <translation>Las transacciones de costos de obra junto con las de tarifas facturadas.</translation>
    </message>
    <message>
        <source>Jobs outside the user&apos;s security groups are left out without a word; or the job is gone, or has another code.</source>
        <translation>Las obras fuera de los grupos de seguridad del usuario se omiten sin decirlo; o la obra ya no está, o tiene otro código.</translation>
    </message>
    <message>
        <source>Jobs whose costs are sent as direct costs: {value}</source>
        <translation>Obras cuyos costos se envían como costos directos: {value}</translation>
    </message>
    <message>
        <source>Keep a copy of the file for support, then remove it: the next deep sync builds it again.</source>
        <translation>Conserve una copia del archivo para el soporte y elimínelo: la próxima sincronización profunda lo vuelve a crear.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Kind of computer</source>
        <translation>Tipo de equipo</translation>
    </message>
    <message>
        <source>Kind of sync: {value}</source>
        <translation>Tipo de sincronización: {value}</translation>
    </message>
    <message>
        <source>Last run {when}: {state}</source>
        <translation>Última ejecución {when}: {state}</translation>
    </message>
    <message>
        <source>Let this server through the proxy without a sign-in, or past the proxy to {host}.</source>
        <translation>Deje que este servidor pase por el proxy sin credenciales, o llegue a {host} sin el proxy.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {reason}.</source>
        <translation>Línea {line}, columna {column}: {reason}.</translation>
    </message>
    <message>
        <source>Local connections</source>
        <translation>Conexiones locales</translation>
    </message>
    <message>
        <source>Look again at what waits: “Matches” in the status window, or trueup matches list.</source>
        <translation>Mire de nuevo lo que espera: «Coincidencias» en la ventana de estado, o trueup matches list.</translation>
    </message>
    <message>
        <source>Look at it and accept it again.</source>
        <translation>Revísela y acéptela de nuevo.</translation>
    </message>
    <message>
        <source>Look at the end of {log}, and send it to support.</source>
        <translation>Mire el final de {log} y envíelo al soporte.</translation>
    </message>
    <message>
        <source>Look in the accounting system. If it is there all the same, confirm it by hand and say so (--unseen).</source>
        <translation>Mire en el sistema contable. Si aun así está allí, confírmela a mano y dígalo (--unseen).</translation>
    </message>
    <message>
        <source>Look whether they are gone. If so: trueup losses --confirm {id}, then a deep sync; if not, give access.</source>
        <translation>Mire si ya no existen. Si es así: trueup losses --confirm {id} y una sincronización profunda; si no, dé acceso.</translation>
    </message>
    <message>
        <source>Missing on this side; note</source>
        <translation>Falta en este lado; nota</translation>
    </message>
    <message>
        <source>No budget was found for {job}, which is named for that.</source>
        <translation>No se encontró presupuesto para {job}, nombrado para ello.</translation>
    </message>
    <message>
        <source>No control job that was read has that code, or none of its categories holds an amount.</source>
        <translation>Ninguna obra de control leída tiene ese código, o ninguna de sus categorías tiene importe.</translation>
    </message>
    <message>
        <source>No loss of “{entity}” waits for an answer.</source>
        <translation>Ninguna pérdida de «{entity}» espera respuesta.</translation>
    </message>
    <message>
        <source>No result was given.</source>
        <translation>No se dio ningún resultado.</translation>
    </message>
    <message>
        <source>Not done ({deed}): {reason}</source>
        <translation>No se hizo ({deed}): {reason}</translation>
    </message>
    <message>
        <source>Nothing to do: it is looked up as soon as CMiC answers, and nothing is sent again before that.</source>
        <translation>No hay que hacer nada: se busca en cuanto CMiC responde, y antes no se reenvía nada.</translation>
    </message>
    <message>
        <source>Number in Procore</source>
        <translation>Número en Procore</translation>
    </message>
    <message>
        <source>One object in Procore cannot be two records.</source>
        <translation>Un objeto de Procore no puede ser dos registros.</translation>
    </message>
    <message>
        <source>Only whole https addresses are used, and http only on this computer itself.</source>
        <translation>Solo se usan direcciones https completas, y http únicamente en este mismo equipo.</translation>
    </message>
    <message>
        <source>Paste it again from its beginning: the mobile server URL is such as https://cmic.example.com/cmicprod, the token address is the one your identity provider shows.</source>
        <translation>Péguela de nuevo desde el principio: la URL del servidor móvil es como https://cmic.example.com/cmicprod; la dirección del token es la que muestra su proveedor de identidad.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Código postal</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Budget, “Unlock Budget”; keep its modifications when you are asked. The next sync sends what waits; then lock it again.</source>
        <translation>Procore: Budget del proyecto, «Unlock Budget»; conserve sus modificaciones cuando se le pregunte. La próxima sincronización envía lo pendiente; después bloquéelo de nuevo.</translation>
    </message>
    <message>
        <source>Put it right in Procore: merge two that are one, or give what was linked wrongly its own data back.</source>
        <translation>Corríjalo en Procore: combine los dos que son uno, o devuelva sus propios datos a lo que se vinculó por error.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tasa</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Rows came or went between its pages, {times} times in a row.</source>
        <translation>Aparecieron o desaparecieron filas entre sus páginas, {times} veces seguidas.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Común</translation>
    </message>
    <message>
        <source>Say whether it is the same: “Matches” in the status window, or trueup matches list.</source>
        <translation>Diga si es el mismo: «Coincidencias» en la ventana de estado, o trueup matches list.</translation>
    </message>
    <message>
        <source>See how it stands now (trueup exports show {number}).</source>
        <translation>Vea cómo está ahora (trueup exports show {number}).</translation>
    </message>
    <message>
        <source>See what is asked with: trueup losses</source>
        <translation>Vea qué se pregunta con: trueup losses</translation>
    </message>
    <message>
        <source>Take the name that {resource}/describe shows, put it into the file cmic-names.json of the machine folder like this: {example}, then retry.</source>
        <translation>Tome el nombre que muestra {resource}/describe, póngalo en el archivo cmic-names.json de la carpeta del equipo así: {example}, y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>Type the whole token address of the identity provider, with https:// at its beginning.</source>
        <translation>Escriba la dirección completa del token del proveedor de identidad, con https:// al principio.</translation>
    </message>
    <message>
        <source>Whoever made it in Procore, or looks at it later, has to read why it is rejected.</source>
        <translation>Quien lo hizo en Procore, o lo mire más tarde, tiene que leer por qué se rechaza.</translation>
    </message>
    <message>
        <source>Yes or no is expected: true or false.</source>
        <translation>Se espera sí o no: true o false.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>it breaks off or is no JSON</source>
        <translation>el texto se interrumpe o no es JSON</translation>
    </message>
    <message>
        <source>none was given yet</source>
        <translation>todavía no se dio ninguno</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{field} is missing or of another kind.</source>
        <translation>{field} falta o es de otro tipo.</translation>
    </message>
    <message>
        <source>{remedy} (1 of {count} reasons)</source>
        <translation>{remedy} (1 de {count} motivos)</translation>
    </message>
    <message>
        <source>“{line}” has a tax code.</source>
        <translation>«{line}» tiene un código de impuesto.</translation>
    </message>
    <message>
        <source>“{line}” has an amount that cannot be booked to the cent: {value}.</source>
        <translation>«{line}» tiene un importe que no se puede contabilizar al centavo: {value}.</translation>
    </message>
    <message>
        <source>“{record}” is in CMiC with other values.</source>
        <translation>«{record}» está en CMiC con otros valores.</translation>
    </message>
    <message>
        <source>“{title}” (no. {id} of those to CMiC)</source>
        <translation>«{title}» (n.º {id} de lo que va a CMiC)</translation>
    </message>
    <message>
        <source>“{title}” changes a commitment that the accounting system does not have: {contract}.</source>
        <translation>«{title}» modifica un compromiso que el sistema contable no tiene: {contract}.</translation>
    </message>
    <message>
        <source>“{title}” has no lines.</source>
        <translation>«{title}» no tiene líneas.</translation>
    </message>
    <message>
        <source>“{title}” is to be called by a code there, and Procore&apos;s field for it is empty.</source>
        <translation>«{title}» debe llevar allí un código, y el campo de Procore para ello está vacío.</translation>
    </message>
    <message>
        <source>“{title}” was edited in Procore after it was accepted.</source>
        <translation>«{title}» se editó en Procore después de aceptarse.</translation>
    </message>
    <message>
        <source>“{title}” was rejected.</source>
        <translation>«{title}» se rechazó.</translation>
    </message>
    <message>
        <source>“{title}”, which is {state} here as no. {id}</source>
        <translation>«{title}», aquí {state} con el n.º {id}</translation>
    </message>
    <message>
        <source>“{value}” holds “{mark}”; of CMiC&apos;s codes Procore takes the hyphen alone.</source>
        <translation>«{value}» contiene «{mark}»; de los códigos de CMiC, Procore solo admite el guion.</translation>
    </message>
    <message>
        <source>Look at {log}.</source>
        <translation>Mire {log}.</translation>
    </message>
    <message>
        <source>(the day of acceptance)</source>
        <translation>(el día de la aceptación)</translation>
    </message>
    <message>
        <source>(the setting for budget changes)</source>
        <translation>(el ajuste para cambios del presupuesto)</translation>
    </message>
    <message>
        <source>(what it is known again by)</source>
        <translation>(por lo que se reconoce de nuevo)</translation>
    </message>
    <message>
        <source>A change order is accepted with its transaction date.</source>
        <translation>Una orden de cambio se acepta con su fecha de transacción.</translation>
    </message>
    <message>
        <source>A change order is written only beside its commitment.</source>
        <translation>Una orden de cambio solo se escribe junto a su compromiso.</translation>
    </message>
    <message>
        <source>A commitment&apos;s line has no place for one in the accounting system.</source>
        <translation>La línea de un compromiso no tiene lugar para ello en el sistema contable.</translation>
    </message>
    <message>
        <source>A deletion cannot be undone, and what the accounting system still uses would be missing for its costs.</source>
        <translation>Una eliminación no se puede deshacer, y lo que el sistema contable aún usa faltaría para sus costos.</translation>
    </message>
    <message>
        <source>A group of values is expected.</source>
        <translation>Se espera un grupo de valores.</translation>
    </message>
    <message>
        <source>A job takes only cost codes and cost types that the company has there.</source>
        <translation>Un trabajo solo admite códigos de costo y tipos de costo que la empresa tiene allí.</translation>
    </message>
    <message>
        <source>A list is expected.</source>
        <translation>Se espera una lista.</translation>
    </message>
    <message>
        <source>A locked budget keeps its original amounts, so nothing of the project&apos;s budget was written.</source>
        <translation>Un presupuesto bloqueado conserva sus importes originales, así que no se escribió nada del presupuesto del proyecto.</translation>
    </message>
    <message>
        <source>A request of Procore&apos;s ERP platform could not be read.</source>
        <translation>No se pudo leer una solicitud de la plataforma ERP de Procore.</translation>
    </message>
    <message>
        <source>A secret that is needed is not in the store: {name}.</source>
        <translation>Falta en el almacén un secreto necesario: {name}.</translation>
    </message>
    <message>
        <source>A shape is one of these or several: {known}.</source>
        <translation>Una forma es una de estas o varias: {known}.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>Se espera un texto.</translation>
    </message>
    <message>
        <source>A vendor is paid in the company&apos;s own currency, and its record holds none that the service user may see.</source>
        <translation>A un proveedor se le paga en la moneda de la empresa, y la ficha de esta no contiene ninguna que el usuario de servicio pueda ver.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Se espera un número entero.</translation>
    </message>
    <message>
        <source>Accept it with a date of the last twelve months. Or enter it by hand, and confirm it then.</source>
        <translation>Acéptela con una fecha de los últimos doce meses. O introdúzcala a mano y confírmela después.</translation>
    </message>
    <message>
        <source>Accept it with its transaction date, or reject it.</source>
        <translation>Acéptela con su fecha de transacción, o rechácela.</translation>
    </message>
    <message>
        <source>Accepted and not confirmed yet: {found}. Without what is kept here nobody could tell whether the ledger has it.</source>
        <translation>Aceptado y todavía sin confirmar: {found}. Sin lo que se guarda aquí nadie podría decir si la contabilidad lo tiene.</translation>
    </message>
    <message>
        <source>Accepted as {code}.</source>
        <translation>Aceptado como {code}.</translation>
    </message>
    <message>
        <source>Accepted for {date}, as number {number}.</source>
        <translation>Aceptada para el {date}, con el número {number}.</translation>
    </message>
    <message>
        <source>Accepted for {date}.</source>
        <translation>Aceptada para el {date}.</translation>
    </message>
    <message>
        <source>Accepted in Procore.</source>
        <translation>Aceptada en Procore.</translation>
    </message>
    <message>
        <source>Add it to the company&apos;s list there and synchronise, or choose another one in Procore.</source>
        <translation>Añádalo allí a la lista de la empresa y sincronice, o elija otro en Procore.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Allow that way as well (trueup exports settings --ways). Or enter it by hand, and confirm it then.</source>
        <translation>Permita también esa vía (trueup exports settings --ways). O regístrela a mano y confírmela después.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Importes</translation>
    </message>
    <message>
        <source>An address that begins with https:// is expected.</source>
        <translation>Se espera una dirección que empiece por https://.</translation>
    </message>
    <message>
        <source>Another program may hold that port. This computer said: {reason}</source>
        <translation>Quizá otro programa ocupa ese puerto. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Aprobada el</translation>
    </message>
    <message>
        <source>As long as they are open there, nobody else may write them. The driver said: {reason}</source>
        <translation>Mientras estén abiertos allí, nadie más puede escribirlos. El controlador respondió: {reason}</translation>
    </message>
    <message>
        <source>Ask the finance department, then set it: trueup outgoing settings --{name} CODE</source>
        <translation>Pregunte al departamento financiero y después fíjelo: trueup outgoing settings --{name} CODE</translation>
    </message>
    <message>
        <source>Asked for again while it is under way.</source>
        <translation>Pedida de nuevo mientras está en camino.</translation>
    </message>
    <message>
        <source>Asked for again; it is in the ledger.</source>
        <translation>Pedida de nuevo; está en la contabilidad.</translation>
    </message>
    <message>
        <source>Asked to be reset.</source>
        <translation>Se pidió restablecerla.</translation>
    </message>
    <message>
        <source>Asked to be unlinked.</source>
        <translation>Se pidió desvincularla.</translation>
    </message>
    <message>
        <source>At least one is expected.</source>
        <translation>Se espera al menos uno.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Se convierte en</translation>
    </message>
    <message>
        <source>Budget (project)</source>
        <translation>Presupuesto (proyecto)</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>Línea de presupuesto</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Presupuestos</translation>
    </message>
    <message>
        <source>Budgets are no longer sent; what was sent stays in Procore.</source>
        <translation>Los presupuestos ya no se envían; lo enviado permanece en Procore.</translation>
    </message>
    <message>
        <source>CMiC books on a cost code and a category together, so each needs one.</source>
        <translation>CMiC contabiliza en un código de costo y una categoría juntos, así que cada uno necesita una.</translation>
    </message>
    <message>
        <source>CMiC does not show job {job} to the service user.</source>
        <translation>CMiC no muestra la obra {job} al usuario de servicio.</translation>
    </message>
    <message>
        <source>CMiC does not show “{record}”, though it took it.</source>
        <translation>CMiC no muestra «{record}», aunque lo aceptó.</translation>
    </message>
    <message>
        <source>CMiC keeps one billing amount and one contract item there, so one item would get the money of the other.</source>
        <translation>CMiC guarda ahí un solo importe a facturar y una sola partida de contrato: una partida recibiría el dinero de la otra.</translation>
    </message>
    <message>
        <source>CMiC knows no attribute {attribute} of {resource}.</source>
        <translation>CMiC no conoce ningún atributo {attribute} en {resource}.</translation>
    </message>
    <message>
        <source>CMiC said: {reason}</source>
        <translation>CMiC respondió: {reason}</translation>
    </message>
    <message>
        <source>CMiC shows it as posted.</source>
        <translation>CMiC lo muestra como contabilizado.</translation>
    </message>
    <message>
        <source>CMiC shows no currency for the company “{company}”.</source>
        <translation>CMiC no muestra ninguna moneda para la empresa «{company}».</translation>
    </message>
    <message>
        <source>Cannot be written: {reason}</source>
        <translation>No se puede escribir: {reason}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Change item (PCI)</source>
        <translation>Elemento de cambio (PCI)</translation>
    </message>
    <message>
        <source>Change order {number}: {title}</source>
        <translation>Orden de cambio {number}: {title}</translation>
    </message>
    <message>
        <source>Change orders go from Procore to accounting only: one that was entered in accounting is missing in Procore.</source>
        <translation>Las órdenes de cambio van solo de Procore a la contabilidad: la que se introdujo en la contabilidad falta en Procore.</translation>
    </message>
    <message>
        <source>Change orders in CMiC: {value}</source>
        <translation>Órdenes de cambio en CMiC: {value}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambió</translation>
    </message>
    <message>
        <source>Changed there since: {changes}. The accounting system keeps what was accepted; nothing is written twice.</source>
        <translation>Cambiado allí desde entonces: {changes}. La contabilidad conserva lo que se aceptó; nada se escribe dos veces.</translation>
    </message>
    <message>
        <source>Changed there since: {changes}. The ledger keeps what was accepted, and nothing is written twice.</source>
        <translation>Cambiado allí desde entonces: {changes}. La contabilidad conserva lo que se aceptó y nada se escribe dos veces.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Choose another port with trueup requests listen, or end the program that holds it. Until then Procore is asked at intervals, so that no request is missed.</source>
        <translation>Elija otro puerto con trueup requests listen, o cierre el programa que lo ocupa. Hasta entonces se consulta a Procore a intervalos, para no perder ninguna solicitud.</translation>
    </message>
    <message>
        <source>Choose one from the list (trueup exports list).</source>
        <translation>Elija una de la lista (trueup exports list).</translation>
    </message>
    <message>
        <source>Choose one from the list: trueup outgoing list</source>
        <translation>Elija uno de la lista: trueup outgoing list</translation>
    </message>
    <message>
        <source>Choose the line of the prime contract in Procore. In a project of three tiers Procore does not tell it: there enter the change order by hand, and confirm it here then.</source>
        <translation>Elija la línea del contrato principal en Procore. En un proyecto de tres niveles Procore no la indica: introduzca ahí la orden de cambio a mano y confírmela aquí después.</translation>
    </message>
    <message>
        <source>Close contract {contract} and its change orders on every screen in the company: what is open there cannot be seen from here, and a change order saved meanwhile may lose its lines.</source>
        <translation>Cierre el contrato {contract} y sus órdenes de cambio en todas las pantallas de la empresa: lo que esté abierto allí no se ve desde aquí, y una orden de cambio guardada mientras tanto puede perder sus líneas.</translation>
    </message>
    <message>
        <source>Close job {job} and its change orders on every screen in the company: what is open there cannot be seen from here, and a change order saved meanwhile may lose its lines.</source>
        <translation>Cierre la obra {job} y sus órdenes de cambio en todas las pantallas de la empresa: lo que esté abierto allí no se ve desde aquí, y una orden de cambio guardada mientras tanto puede perder sus líneas.</translation>
    </message>
    <message>
        <source>Commitments (project)</source>
        <translation>Compromisos (proyecto)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Compare both, and change the one in CMiC or the one in Procore. What CMiC holds was left as it is.</source>
        <translation>Compare ambos y cambie el de CMiC o el de Procore. Lo que hay en CMiC se dejó como está.</translation>
    </message>
    <message>
        <source>Compare the code with “direct_cost_jobs” in the set-up file, correct it and put the file in force. Where the job is there, let a deep sync read everything.</source>
        <translation>Compare el código con «direct_cost_jobs» en el archivo de configuración, corríjalo y ponga el archivo en vigor. Si la obra existe, deje que una sincronización profunda lo lea todo.</translation>
    </message>
    <message>
        <source>Completion date</source>
        <translation>Fecha de finalización</translation>
    </message>
    <message>
        <source>Confirmed by hand</source>
        <translation>Confirmada a mano</translation>
    </message>
    <message>
        <source>Confirmed by hand, though the ledger does not show it</source>
        <translation>Confirmada a mano, aunque la contabilidad no la muestra</translation>
    </message>
    <message>
        <source>Confirmed by hand, though the ledger does not show it (seen there: {seen})</source>
        <translation>Confirmada a mano, aunque la contabilidad no la muestra (visto allí: {seen})</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrato</translation>
    </message>
    <message>
        <source>Contract items {items} are booked on one cost code and category: {place}.</source>
        <translation>Las partidas de contrato {items} se imputan al mismo código de costo y a la misma categoría: {place}.</translation>
    </message>
    <message>
        <source>Correct the entry in the accounting system. If it is another change order, enter this one there under a number of its own, then confirm it by hand with that number.</source>
        <translation>Corrija el asiento en el sistema contable. Si es otra orden de cambio, introduzca esta allí con un número propio y confírmela después a mano con ese número.</translation>
    </message>
    <message>
        <source>Correct the file or remove it; without it the names that Trueup knows are used.</source>
        <translation>Corrija el archivo o elimínelo; sin él se usan los nombres que Trueup conoce.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Costo</translation>
    </message>
    <message>
        <source>Cost, by cost code and category</source>
        <translation>Costo, por código de costo y categoría</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Decide in Procore what should become of it: at $0, or taken out, it is not told any more.</source>
        <translation>Decida en Procore qué hacer con ella: en $0, o quitada, ya no se avisa.</translation>
    </message>
    <message>
        <source>Delete it there first; of a budget, set its amounts to nothing.</source>
        <translation>Elimínelo allí primero; si es un presupuesto, ponga sus importes en cero.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>Do not enter it by hand. Accept or unlink it in Trueup: trueup-setup --outgoing, or trueup outgoing list.</source>
        <translation>No lo introduzca a mano. Acéptelo o desvincúlelo en Trueup: trueup-setup --outgoing, o trueup outgoing list.</translation>
    </message>
    <message>
        <source>Done. Trueup finds number {number} over {amount} by itself and tells Procore. With another number, tell Trueup which one.</source>
        <translation>Listo. Trueup encuentra por sí solo el número {number} por {amount} y se lo dice a Procore. Con otro número, diga a Trueup cuál.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>ERP Integrations (company)</source>
        <translation>Integraciones ERP (empresa)</translation>
    </message>
    <message>
        <source>ERP vendor ID</source>
        <translation>ID de ERP del proveedor</translation>
    </message>
    <message>
        <source>EX-635 Edited in Procore after it had gone to the ledger: {changes}.</source>
        <translation>EX-635 Editada en Procore después de pasar a la contabilidad: {changes}.</translation>
    </message>
    <message>
        <source>Edited in Procore: {changes}.</source>
        <translation>Editada en Procore: {changes}.</translation>
    </message>
    <message>
        <source>Enter it in the accounting system by hand; the next sync links it.</source>
        <translation>Introdúzcalo a mano en el sistema contable; la próxima sincronización lo vincula.</translation>
    </message>
    <message>
        <source>Enter the cost lines below as an approved estimate change, and post them.</source>
        <translation>Introduzca las líneas de costo de abajo como cambio de estimación aprobado, y contabilícelas.</translation>
    </message>
    <message>
        <source>Enter the revenue lines below on their contract items, then choose Approve Change Order.</source>
        <translation>Introduzca las líneas de ingreso de abajo en sus partidas de contrato, y elija Approve Change Order.</translation>
    </message>
    <message>
        <source>Enter the same amount on both sides; the next sync goes on from there.</source>
        <translation>Ponga el mismo importe en ambos lados; la próxima sincronización continúa desde ahí.</translation>
    </message>
    <message>
        <source>Entered in the ledger, but not approved there yet</source>
        <translation>Introducida en la contabilidad, pero aún sin aprobar allí</translation>
    </message>
    <message>
        <source>Entities added: {added}; fields added: {fields}; links cleared: {cleared}; entities kept: {kept}</source>
        <translation>Entidades añadidas: {added}; campos añadidos: {fields}; vínculos desmarcados: {cleared}; entidades conservadas: {kept}</translation>
    </message>
    <message>
        <source>Entities ticked: {count}; fields ticked: {fields}.</source>
        <translation>Entidades marcadas: {count}; campos marcados: {fields}.</translation>
    </message>
    <message>
        <source>Entities: {count}</source>
        <translation>Entidades: {count}</translation>
    </message>
    <message>
        <source>Entry sheet</source>
        <translation>Hoja de captura</translation>
    </message>
    <message>
        <source>Everything on its way to {host} goes over it. This computer said: {reason}</source>
        <translation>Todo lo que va a {host} pasa por él. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>Export or synchronise it first; this is looked at again by itself.</source>
        <translation>Expórtelo o sincronícelo primero; esto se vuelve a examinar por sí solo.</translation>
    </message>
    <message>
        <source>Export the commitment first; this is looked at again by itself.</source>
        <translation>Exporte primero el compromiso; esto se vuelve a examinar por sí solo.</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Find out what became of it. Under another number it is another job for Trueup: give it its number back, or reject the change order and enter it by hand.</source>
        <translation>Averigüe qué fue de ella. Con otro número es otra obra para Trueup: devuélvale su número, o rechace la orden de cambio e introdúzcala a mano.</translation>
    </message>
    <message>
        <source>Found in Procore.</source>
        <translation>Encontrado en Procore.</translation>
    </message>
    <message>
        <source>Found in Procore: {amount} on contract {contract}.</source>
        <translation>Encontrada en Procore: {amount} en el contrato {contract}.</translation>
    </message>
    <message>
        <source>Found in the ledger</source>
        <translation>Encontrada en la contabilidad</translation>
    </message>
    <message>
        <source>Give --port and --address together: a port on this computer, and the https:// address of your reverse proxy.</source>
        <translation>Indique --port y --address juntos: un puerto de este equipo y la dirección https:// de su proxy inverso.</translation>
    </message>
    <message>
        <source>Give it a cost type in Procore, or take the cost code out of the project.</source>
        <translation>Asígnele un tipo de costo en Procore, o quite el código de costo del proyecto.</translation>
    </message>
    <message>
        <source>Handed over ({way}); it waits to be posted.</source>
        <translation>Entregada ({way}); espera a que se contabilice.</translation>
    </message>
    <message>
        <source>Have it confirmed or rejected first: trueup exports list, and with CMiC trueup outgoing list. Then remove the connection again.</source>
        <translation>Haga antes que se confirme o se rechace: trueup exports list y, con CMiC, trueup outgoing list. Después elimine la conexión de nuevo.</translation>
    </message>
    <message>
        <source>In CMiC, make change item (PCI) {number} “{title}” for job {job} with the date {date}: for each cost code and category below the cost as its budget and the revenue as its billing amount. Approve and post it.</source>
        <translation>En CMiC, haga el elemento de cambio (PCI) {number} «{title}» para la obra {job} con la fecha {date}: para cada código de costo y categoría de abajo, el costo como presupuesto y el ingreso como importe a facturar. Apruébelo y contabilícelo.</translation>
    </message>
    <message>
        <source>In CMiC, make job {code} by hand: an export makes the project only.</source>
        <translation>En CMiC, haga la obra {code} a mano: una exportación solo hace el proyecto.</translation>
    </message>
    <message>
        <source>In CMiC, post change item (PCI) {code} of job {job}.</source>
        <translation>En CMiC, contabilice el elemento de cambio (PCI) {code} de la obra {job}.</translation>
    </message>
    <message>
        <source>In CMiC, post change order {change} of subcontract {code} of job {job}.</source>
        <translation>En CMiC, contabilice la orden de cambio {change} del subcontrato {code} del obra {job}.</translation>
    </message>
    <message>
        <source>In CMiC, post subcontract {code} of job {job}.</source>
        <translation>En CMiC, contabilice el subcontrato {code} del obra {job}.</translation>
    </message>
    <message>
        <source>In CMiC, select PCI {codes} in owner change order {number} of job {job}, and post it.</source>
        <translation>En CMiC, seleccione PCI {codes} en la orden de cambio del propietario {number} de la obra {job}, y contabilícela.</translation>
    </message>
    <message>
        <source>In Procore it stands as it was accepted again.</source>
        <translation>En Procore está de nuevo tal como se aceptó.</translation>
    </message>
    <message>
        <source>In order. It becomes {target}, by way of: {way}.</source>
        <translation>En orden. Se convierte en {target}, por medio de: {way}.</translation>
    </message>
    <message>
        <source>In the ledger, written directly: {numbers}. Accounting’s own sum may not count that yet. Look at it there, and enter nothing a second time.</source>
        <translation>En la contabilidad, escritas directamente: {numbers}. Es posible que la suma propia de la contabilidad aún no las cuente. Revísela allí y no introduzca nada por segunda vez.</translation>
    </message>
    <message>
        <source>It cannot be opened. This computer said: {reason}</source>
        <translation>No se puede abrir. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>It could go by way of: {way}. Allowed are: {ways}.</source>
        <translation>Podría pasar por: {way}. Se permiten: {ways}.</translation>
    </message>
    <message>
        <source>It could not be read or written. This computer said: {reason}</source>
        <translation>No se pudo leer ni escribir. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>It has further lines: {lines}.</source>
        <translation>Tiene más líneas: {lines}.</translation>
    </message>
    <message>
        <source>It has no code for the accounting system.</source>
        <translation>No tiene código para el sistema contable.</translation>
    </message>
    <message>
        <source>It has the same name and another code, so it may be the same twice.</source>
        <translation>Tiene el mismo nombre y otro código, así que podría ser el mismo dos veces.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Falta.</translation>
    </message>
    <message>
        <source>It is new in Procore again.</source>
        <translation>Vuelve a ser nuevo en Procore.</translation>
    </message>
    <message>
        <source>It is there under another number: {numbers}.</source>
        <translation>Está allí con otro número: {numbers}.</translation>
    </message>
    <message>
        <source>It is {value}, and Procore would keep another amount.</source>
        <translation>Es {value}, y Procore guardaría otro importe.</translation>
    </message>
    <message>
        <source>It said: {reason}</source>
        <translation>Respondió: {reason}</translation>
    </message>
    <message>
        <source>It shows none of that name.</source>
        <translation>No muestra ninguno con ese nombre.</translation>
    </message>
    <message>
        <source>It shows none, or the service account may not see prime contracts there. The ledger keeps {needed}.</source>
        <translation>No muestra ninguna, o la cuenta de servicio no puede ver allí los contratos principales. La contabilidad se lleva en {needed}.</translation>
    </message>
    <message>
        <source>It took {amount} and shows {held}.</source>
        <translation>Aceptó {amount} y muestra {held}.</translation>
    </message>
    <message>
        <source>It was accepted for that or is there already, and the budget of a project goes one way.</source>
        <translation>Se aceptó para eso o ya está allí, y el presupuesto de un proyecto va en un solo sentido.</translation>
    </message>
    <message>
        <source>It was asked whether it may change a row there. The driver said: {reason}</source>
        <translation>Se preguntó si puede cambiar una fila allí. El controlador respondió: {reason}</translation>
    </message>
    <message>
        <source>It was deleted there, linked by somebody else, or the service account may not see it any more.</source>
        <translation>Se eliminó allí, lo vinculó otra persona, o la cuenta de servicio ya no puede verlo.</translation>
    </message>
    <message>
        <source>It was never found in Procore, or belongs to another home.</source>
        <translation>Nunca se encontró en Procore, o pertenece a otra carpeta de máquina.</translation>
    </message>
    <message>
        <source>It was never synchronised from there or exported to it, or is gone.</source>
        <translation>Nunca se sincronizó desde allí ni se exportó, o ya no está.</translation>
    </message>
    <message>
        <source>It was there when it was last read; since then it was deleted, or got another number.</source>
        <translation>Estaba allí en la última lectura; desde entonces se borró o recibió otro número.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Partida</translation>
    </message>
    <message>
        <source>Its approver answers in Procore. Possible here: {deeds}.</source>
        <translation>Su aprobador responde en Procore. Posible aquí: {deeds}.</translation>
    </message>
    <message>
        <source>Its budget comes from the accounting system now.</source>
        <translation>Su presupuesto viene ahora del sistema contable.</translation>
    </message>
    <message>
        <source>Its job and its contract are synchronised now.</source>
        <translation>Su obra y su contrato ya están sincronizados.</translation>
    </message>
    <message>
        <source>Its last words: {words}</source>
        <translation>Sus últimas palabras: {words}</translation>
    </message>
    <message>
        <source>Its run {run} is under way.</source>
        <translation>Su ejecución {run} está en curso.</translation>
    </message>
    <message>
        <source>Job Cost Summary (JC)</source>
        <translation>Resumen de costos de obra (JC)</translation>
    </message>
    <message>
        <source>Job cost summary</source>
        <translation>Resumen de costos de obra</translation>
    </message>
    <message>
        <source>Job {job} is no longer in the accounting system.</source>
        <translation>La obra {job} ya no está en el sistema contable.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Obras</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Clave {key}</translation>
    </message>
    <message>
        <source>Leave them as they are; a budget code that nobody should use can be set inactive in Procore.</source>
        <translation>Déjelos como están; un código de presupuesto que nadie deba usar se puede poner inactivo en Procore.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Line of the change item</source>
        <translation>Línea del elemento de cambio</translation>
    </message>
    <message>
        <source>Line of the subcontract</source>
        <translation>Línea del subcontrato</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>Links cleared, as the documented procedure says: {count}.</source>
        <translation>Vínculos desmarcados, como dice el procedimiento documentado: {count}.</translation>
    </message>
    <message>
        <source>Look for it in the accounting system. When it is gone there, ask Procore&apos;s support to reset it.</source>
        <translation>Búsquelo en el sistema contable. Si ya no está allí, pida al soporte de Procore que lo restablezca.</translation>
    </message>
    <message>
        <source>Look in CMiC whether the job is there under that code; if it is, add the service user to its security groups.</source>
        <translation>Mire en CMiC si la obra está allí con ese código; si es así, añada el usuario de servicio a sus grupos de seguridad.</translation>
    </message>
    <message>
        <source>Look into the event log of the system and at the end of logs/core.log, then repeat the command.</source>
        <translation>Mire en el registro de eventos del sistema y al final de logs/core.log, y repita la orden.</translation>
    </message>
    <message>
        <source>Look through the mappings, then press Save.</source>
        <translation>Revise los mapeos y pulse Guardar.</translation>
    </message>
    <message>
        <source>Make owner change order {number} for contract {contract} of job {job} over {amount}, select the change item in it, and post it.</source>
        <translation>Haga la orden de cambio del propietario {number} para el contrato {contract} de la obra {job} por {amount}, seleccione en ella el elemento de cambio, y contabilícela.</translation>
    </message>
    <message>
        <source>Make room until {size} GiB are free, or choose another --home.</source>
        <translation>Haga sitio hasta que haya {size} GiB libres, o elija otro --home.</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Gestión</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Mapeos</translation>
    </message>
    <message>
        <source>Mappings: cleared</source>
        <translation>Mapeos: desmarcados</translation>
    </message>
    <message>
        <source>Mappings: kept</source>
        <translation>Mapeos: se conservan</translation>
    </message>
    <message>
        <source>Mappings: ticked</source>
        <translation>Mapeos: marcados</translation>
    </message>
    <message>
        <source>Marked in Procore.</source>
        <translation>Marcada en Procore.</translation>
    </message>
    <message>
        <source>Master category</source>
        <translation>Categoría maestra</translation>
    </message>
    <message>
        <source>Master cost code</source>
        <translation>Código de costo maestro</translation>
    </message>
    <message>
        <source>Matches are decided by their numbers in the list.</source>
        <translation>Las coincidencias se deciden por su número en la lista.</translation>
    </message>
    <message>
        <source>Mend what it says, then repeat the command; nothing else was changed.</source>
        <translation>Corrija lo que indica y repita la orden; no se cambió nada más.</translation>
    </message>
    <message>
        <source>Missing in Procore</source>
        <translation>Falta en Procore</translation>
    </message>
    <message>
        <source>Missing in accounting</source>
        <translation>Falta en la contabilidad</translation>
    </message>
    <message>
        <source>Mobile server URL: {value}</source>
        <translation>URL del servidor móvil: {value}</translation>
    </message>
    <message>
        <source>Monthly Sandbox</source>
        <translation>Entorno de pruebas mensual</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name one of them in the command.</source>
        <translation>Nombre una de ellas en la orden.</translation>
    </message>
    <message>
        <source>Neither a notification area nor a status tray was found.</source>
        <translation>No se encontró ni un área de notificación ni una bandeja de estado.</translation>
    </message>
    <message>
        <source>Next run only when someone asks for it</source>
        <translation>Próxima ejecución solo cuando alguien la pida</translation>
    </message>
    <message>
        <source>Next run {when}</source>
        <translation>Próxima ejecución {when}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>No answer within {seconds} seconds.</source>
        <translation>Sin respuesta en {seconds} segundos.</translation>
    </message>
    <message>
        <source>No connection could be made, or it broke off. This computer said: {reason}</source>
        <translation>No se pudo establecer la conexión, o se cortó. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>No connection is set up yet.</source>
        <translation>Todavía no hay ninguna conexión configurada.</translation>
    </message>
    <message>
        <source>No connection was made within {seconds} seconds: a firewall may drop it without a word.</source>
        <translation>No hubo conexión en {seconds} segundos: quizá un cortafuegos la descarta sin avisar.</translation>
    </message>
    <message>
        <source>No core is running for {home}.</source>
        <translation>No hay ningún motor en marcha para {home}.</translation>
    </message>
    <message>
        <source>No driver is needed here yet. Registered: {names}</source>
        <translation>Aquí todavía no se necesita controlador. Registrados: {names}</translation>
    </message>
    <message>
        <source>No host told the time.</source>
        <translation>Ningún servidor dio la hora.</translation>
    </message>
    <message>
        <source>No job {job} was read, which is named for direct costs.</source>
        <translation>No se leyó ninguna obra {job}, que está nombrada para los costos directos.</translation>
    </message>
    <message>
        <source>No mappings were ever saved for a connection of that name.</source>
        <translation>Nunca se guardaron mapeos para una conexión con ese nombre.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>No se indicó ningún número.</translation>
    </message>
    <message>
        <source>No program here opens the entry sheet.</source>
        <translation>Ningún programa de aquí abre la hoja de captura.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>No se dio ningún motivo.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Todavía ninguna ejecución</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made.</source>
        <translation>No se pudo establecer una conexión segura con {host}.</translation>
    </message>
    <message>
        <source>No service of Actian or Pervasive is on this computer.</source>
        <translation>No hay ningún servicio de Actian o Pervasive en este equipo.</translation>
    </message>
    <message>
        <source>No such account was found from here. This computer said: {reason}</source>
        <translation>Desde aquí no se encontró ninguna cuenta con ese nombre. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>No way that is allowed leads into the ledger.</source>
        <translation>Ninguna de las vías permitidas lleva a la contabilidad.</translation>
    </message>
    <message>
        <source>Nobody expected this: {reason}</source>
        <translation>Nadie esperaba esto: {reason}</translation>
    </message>
    <message>
        <source>Nobody has published what it is called, so its name is our guess; CMiC says: {reason}</source>
        <translation>Nadie ha publicado cómo se llama, así que su nombre es una suposición nuestra; CMiC dice: {reason}</translation>
    </message>
    <message>
        <source>Nobody has said what {connection} is to take from there beside change orders.</source>
        <translation>Nadie ha dicho qué debe tomar {connection} de allí además de las órdenes de cambio.</translation>
    </message>
    <message>
        <source>Nobody has said which {name} new records get.</source>
        <translation>Nadie ha dicho qué {name} reciben los registros nuevos.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether CMiC kept “{record}”.</source>
        <translation>Todavía no se sabe si CMiC guardó «{record}».</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Not in order: {checks}. Mend that, then check again.</source>
        <translation>No está en orden: {checks}. Corríjalo y vuelva a comprobar.</translation>
    </message>
    <message>
        <source>Not running: {names}</source>
        <translation>Detenidos: {names}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing but change orders goes from Procore to this accounting system.</source>
        <translation>De Procore a este sistema contable solo van órdenes de cambio.</translation>
    </message>
    <message>
        <source>Nothing can be read from them meanwhile. The driver said: {reason}</source>
        <translation>Mientras tanto no se puede leer nada de ellos. El controlador respondió: {reason}</translation>
    </message>
    <message>
        <source>Nothing changes: everything needed is already ticked.</source>
        <translation>No cambia nada: todo lo necesario ya está marcado.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nada difiere.</translation>
    </message>
    <message>
        <source>Nothing has to be done: what Procore holds stays as it is.</source>
        <translation>No hay nada que hacer: lo que Procore contiene queda como está.</translation>
    </message>
    <message>
        <source>Nothing here: it comes back when it is sent again in Procore.</source>
        <translation>Nada aquí: vuelve cuando se envía de nuevo en Procore.</translation>
    </message>
    <message>
        <source>Nothing is imported from a file into this accounting system.</source>
        <translation>En este sistema contable no se importa nada de un archivo.</translation>
    </message>
    <message>
        <source>Nothing is looked for in Procore.</source>
        <translation>No se busca nada en Procore.</translation>
    </message>
    <message>
        <source>Nothing is missing in the accounting system. We try again; lift in Procore what the reason says.</source>
        <translation>No falta nada en el sistema contable. Lo intentamos de nuevo; quite en Procore lo que dice el motivo.</translation>
    </message>
    <message>
        <source>Nothing is missing in the ledger. We try again; in Procore the workflow or lock has to be lifted.</source>
        <translation>No falta nada en la contabilidad. Volvemos a intentarlo; en Procore hay que liberar el flujo de trabajo o el bloqueo.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Todavía no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Nothing is set up for “{connection}”.</source>
        <translation>No hay nada configurado para «{connection}».</translation>
    </message>
    <message>
        <source>Nothing is set up yet</source>
        <translation>Todavía no hay nada configurado</translation>
    </message>
    <message>
        <source>Nothing more can be asked over it. The driver said: {reason}</source>
        <translation>Por ella ya no se puede consultar nada. El controlador respondió: {reason}</translation>
    </message>
    <message>
        <source>Nothing of a Sage company was found there. Choose its own place, then test again.</source>
        <translation>Aquí no se encontró nada de una empresa de Sage. Elija su propia ubicación y vuelva a probar.</translation>
    </message>
    <message>
        <source>Nothing on this computer is set to open HTML files: {path}</source>
        <translation>Nada en este equipo está configurado para abrir archivos HTML: {path}</translation>
    </message>
    <message>
        <source>Nothing that was read of the accounting system has that code, so none of its costs can be sent.</source>
        <translation>Nada de lo leído del sistema contable tiene ese código, así que no se puede enviar ninguno de sus costos.</translation>
    </message>
    <message>
        <source>Nothing to do: it is read again. If it lasts, synchronise at a quieter time.</source>
        <translation>Nada que hacer: se lee de nuevo. Si persiste, sincronice en un momento más tranquilo.</translation>
    </message>
    <message>
        <source>Nothing to do: the sync goes on by itself at {resume_at}.</source>
        <translation>Nada que hacer: la sincronización continúa sola a las {resume_at}.</translation>
    </message>
    <message>
        <source>Nothing to do: the table is read again. If it lasts, sync when nobody posts.</source>
        <translation>Nada que hacer: la tabla se lee de nuevo. Si persiste, sincronice cuando nadie contabilice.</translation>
    </message>
    <message>
        <source>Nothing to do: we look again before we go on.</source>
        <translation>Nada que hacer: volvemos a mirar antes de continuar.</translation>
    </message>
    <message>
        <source>Nothing to do: we look again before we go on. If it lasts, look in CMiC which security group hides it.</source>
        <translation>Nada que hacer: volvemos a mirar antes de seguir. Si persiste, busque en CMiC qué grupo de seguridad lo oculta.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again.</source>
        <translation>Nada que hacer: volvemos a intentarlo.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, ask CMiC, and name this trace: {trace}</source>
        <translation>Nada que hacer: volvemos a intentarlo. Si persiste, pregunte a CMiC e indique esta traza: {trace}</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, check that the database engine runs.</source>
        <translation>Nada que hacer: volvemos a intentarlo. Si persiste, compruebe que el motor de la base de datos esté en marcha.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, look at Procore&apos;s status page.</source>
        <translation>Nada que hacer: volvemos a intentarlo. Si persiste, consulte la página de estado de Procore.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, restart the database engine.</source>
        <translation>Nada que hacer: volvemos a intentarlo. Si persiste, reinicie el motor de la base de datos.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, send the log to support.</source>
        <translation>Nada que hacer: volvemos a intentarlo. Si persiste, envíe el registro de actividad al soporte.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. Posting, backups and file tools hold files; if it lasts, end them.</source>
        <translation>Nada que hacer: volvemos a intentarlo. La contabilización, las copias de seguridad y las herramientas de archivos retienen archivos; si persiste, ciérrelos.</translation>
    </message>
    <message>
        <source>Nothing was answered to Procore, which goes on showing it as being worked on. Trueup asks for it again and takes it up by itself once it can be read; all others go on. Send the code and the number of the request to support.</source>
        <translation>No se respondió nada a Procore, que la sigue mostrando como en curso. Trueup la vuelve a pedir y la retoma por sí mismo en cuanto se puede leer; todas las demás continúan. Envíe el código y el número de la solicitud a soporte.</translation>
    </message>
    <message>
        <source>Nothing was read or written by it. The reading process says: {reason}</source>
        <translation>No leyó ni escribió nada. El proceso de lectura dice: {reason}</translation>
    </message>
    <message>
        <source>Nothing was saved. This computer said: {reason}</source>
        <translation>No se guardó nada. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>Nothing was written. We try again; if it lasts, close the contract and the change order on all screens.</source>
        <translation>No se escribió nada. Volvemos a intentarlo; si persiste, cierre el contrato y la orden de cambio en todas las pantallas.</translation>
    </message>
    <message>
        <source>Nothing. It can still be accepted; when it is edited in Procore, it waits again.</source>
        <translation>Nada. Aún puede aceptarse; si se edita en Procore, vuelve a esperar.</translation>
    </message>
    <message>
        <source>Nothing. Send it again to export it once more.</source>
        <translation>Nada. Con un nuevo envío se exporta otra vez.</translation>
    </message>
    <message>
        <source>Nothing. When it is edited in Procore, it waits for approval again.</source>
        <translation>Nada. Si se edita en Procore, vuelve a esperar la aprobación.</translation>
    </message>
    <message>
        <source>Nothing: Procore is told by itself.</source>
        <translation>Nada: se informa a Procore automáticamente.</translation>
    </message>
    <message>
        <source>Nothing: both sides know it.</source>
        <translation>Nada: ambos lados están al corriente.</translation>
    </message>
    <message>
        <source>Nothing: it is tried again by itself.</source>
        <translation>Nada: se vuelve a intentar por sí solo.</translation>
    </message>
    <message>
        <source>Nothing: it was linked, deleted or made inactive there.</source>
        <translation>Nada: allí se vinculó, se eliminó o se desactivó.</translation>
    </message>
    <message>
        <source>Nothing: the core is about to do what was asked ({deed}).</source>
        <translation>Nada: el núcleo está por hacer lo que se pidió ({deed}).</translation>
    </message>
    <message>
        <source>Nothing: the core is at it.</source>
        <translation>Nada: el núcleo se ocupa de ello.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Number in the ledger</source>
        <translation>Número en la contabilidad</translation>
    </message>
    <message>
        <source>Number of the change order</source>
        <translation>Número de la orden de cambio</translation>
    </message>
    <message>
        <source>Number of the commitment</source>
        <translation>Número del compromiso</translation>
    </message>
    <message>
        <source>On the computer of the core it is {today}; the ledger would show it in a period that has not begun.</source>
        <translation>En el equipo del núcleo es {today}; el libro mayor la mostraría en un periodo que no ha empezado.</translation>
    </message>
    <message>
        <source>One of the two is mistyped, or they belong to another environment than {login_url}.</source>
        <translation>Uno de los dos está mal escrito, o pertenecen a otro entorno que {login_url}.</translation>
    </message>
    <message>
        <source>One of these is expected: {values}.</source>
        <translation>Se espera uno de estos valores: {values}.</translation>
    </message>
    <message>
        <source>One way only</source>
        <translation>En un solo sentido</translation>
    </message>
    <message>
        <source>Only a contract that was synchronised from there takes change orders.</source>
        <translation>Solo un contrato sincronizado desde allí admite órdenes de cambio.</translation>
    </message>
    <message>
        <source>Only an administrator may change services and the rights of the machine folder.</source>
        <translation>Solo un administrador puede cambiar los servicios y los permisos de la carpeta del equipo.</translation>
    </message>
    <message>
        <source>Only budgets of CMiC are sent.</source>
        <translation>Solo se envían presupuestos de CMiC.</translation>
    </message>
    <message>
        <source>Only in Procore</source>
        <translation>Solo en Procore</translation>
    </message>
    <message>
        <source>Only in accounting</source>
        <translation>Solo en la contabilidad</translation>
    </message>
    <message>
        <source>Only one core may write there; process {pid} holds it.</source>
        <translation>Solo un motor puede escribir ahí; lo tiene el proceso {pid}.</translation>
    </message>
    <message>
        <source>Only one that is gone from there can be unlinked; otherwise it could be written a second time.</source>
        <translation>Solo se puede desvincular una que ya no esté allí; de lo contrario podría escribirse otra vez.</translation>
    </message>
    <message>
        <source>Only what is gone from there can be unlinked; otherwise it could be written a second time.</source>
        <translation>Solo se puede desvincular lo que ya no está allí; de lo contrario podría escribirse una segunda vez.</translation>
    </message>
    <message>
        <source>Only what is handed over as an import file or an entry sheet has one, once it was accepted and checked.</source>
        <translation>Solo lo que se entrega como archivo de importación u hoja de captura tiene uno, una vez aceptado y comprobado.</translation>
    </message>
    <message>
        <source>Open Contract Control, Change Orders, and make change order {number} “{title}” from it with the date {date}. Set the status to Approved and tick “Revise contract amount”.</source>
        <translation>Abra Contract Control, Change Orders, y haga con ello la orden de cambio {number} «{title}» con la fecha {date}. Ponga el estado en Approved y marque «Revise contract amount».</translation>
    </message>
    <message>
        <source>Open Contracts, Change Orders, for contract {contract}. Make change order {number} “{title}” with the date of revision {date}.</source>
        <translation>Abra Contracts, Change Orders, para el contrato {contract}. Cree la orden de cambio {number} «{title}» con la fecha de revisión {date}.</translation>
    </message>
    <message>
        <source>Open Job Cost and enter the revenue lines below for job {job} as an approved change of the scheduled value, with change order {number} and the date {date}; then post.</source>
        <translation>Abra Job Cost e introduzca las líneas de ingreso de abajo para la obra {job} como cambio aprobado del valor programado, con la orden de cambio {number} y la fecha {date}; luego contabilice.</translation>
    </message>
    <message>
        <source>Open Job Cost, Tasks, Import Estimates, and choose the file {file}. Import it once: Sage marks it as imported and warns the second time.</source>
        <translation>Abra Job Cost, Tasks, Import Estimates, y elija el archivo {file}. Impórtelo una sola vez: Sage lo marca como importado y avisa la segunda vez.</translation>
    </message>
    <message>
        <source>Open Job Cost, Tasks, Post Entries, and post what was imported.</source>
        <translation>Abra Job Cost, Tasks, Post Entries, y contabilice lo que se importó.</translation>
    </message>
    <message>
        <source>Open Project Management, Contract Control, Change Requests, for job {job}. Enter the revenue lines below as price and the cost lines as cost estimate, each with its contract item.</source>
        <translation>Abra Project Management, Contract Control, Change Requests, para la obra {job}. Introduzca las líneas de ingreso de abajo como precio y las de costo como estimación de costo, cada una con su partida de contrato.</translation>
    </message>
    <message>
        <source>Open the file in the set-up window, complete that page, or correct the file.</source>
        <translation>Abra el archivo en la ventana de configuración, complete esa página, o corrija el archivo.</translation>
    </message>
    <message>
        <source>Open the set-up, press Test at “Local connections” and look at what was found; then save.</source>
        <translation>Abra la configuración, pulse Probar en «Conexiones locales», mire lo que se encontró y guarde.</translation>
    </message>
    <message>
        <source>Open the wizard and finish the set-up: trueup</source>
        <translation>Abra el asistente y termine la configuración: trueup</translation>
    </message>
    <message>
        <source>Original budget</source>
        <translation>Presupuesto original</translation>
    </message>
    <message>
        <source>Other accounts can read the short status there, and nothing else.</source>
        <translation>Las demás cuentas pueden leer ahí el estado breve, y nada más.</translation>
    </message>
    <message>
        <source>Past month</source>
        <translation>El último mes</translation>
    </message>
    <message>
        <source>Past week</source>
        <translation>La última semana</translation>
    </message>
    <message>
        <source>Past year</source>
        <translation>El último año</translation>
    </message>
    <message>
        <source>Paste the mobile server URL with its environment, such as https://cmic.example.com/cmicprod.</source>
        <translation>Pegue la URL del servidor móvil con su entorno, como https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>Paused until {when}</source>
        <translation>En pausa hasta {when}</translation>
    </message>
    <message>
        <source>Pay ID</source>
        <translation>ID de pago de nómina</translation>
    </message>
    <message>
        <source>Payment (AP)</source>
        <translation>Pago (AP)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Pick the company in Procore that belongs to this accounting company.</source>
        <translation>Elija la empresa de Procore que corresponde a esta empresa contable.</translation>
    </message>
    <message>
        <source>Port {port} cannot be used: {reason}</source>
        <translation>No se puede usar el puerto {port}: {reason}</translation>
    </message>
    <message>
        <source>Portfolio (company)</source>
        <translation>Portafolio (empresa)</translation>
    </message>
    <message>
        <source>Possible now: {deeds}.</source>
        <translation>Posible ahora: {deeds}.</translation>
    </message>
    <message>
        <source>Post it in CMiC. That is looked for once an hour.</source>
        <translation>Debe contabilizarse en CMiC. Se comprueba una vez por hora.</translation>
    </message>
    <message>
        <source>Posted cost</source>
        <translation>Costo contabilizado</translation>
    </message>
    <message>
        <source>Posted costs are no longer sent; what was sent stays in Procore.</source>
        <translation>Los costos contabilizados ya no se envían; lo enviado permanece en Procore.</translation>
    </message>
    <message>
        <source>Posted document</source>
        <translation>Documento contabilizado</translation>
    </message>
    <message>
        <source>Posted, as a person says.</source>
        <translation>Contabilizado, según una persona.</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Comprobaciones previas</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Preparación</translation>
    </message>
    <message>
        <source>Prime Contracts</source>
        <translation>Contratos principales</translation>
    </message>
    <message>
        <source>Prime Contracts (project)</source>
        <translation>Contratos principales (proyecto)</translation>
    </message>
    <message>
        <source>Prime contract</source>
        <translation>Contrato principal</translation>
    </message>
    <message>
        <source>Prime contract change orders travel from Procore to CMiC. Change items made in CMiC never become change orders in Procore.</source>
        <translation>Las órdenes de cambio del contrato principal van de Procore a CMiC. Los cambios creados en CMiC nunca se convierten en órdenes de cambio en Procore.</translation>
    </message>
    <message>
        <source>Prime contract line</source>
        <translation>Línea de contrato principal</translation>
    </message>
    <message>
        <source>Prime contract {number}</source>
        <translation>Contrato principal {number}</translation>
    </message>
    <message>
        <source>Probably the same as {other}</source>
        <translation>Probablemente lo mismo que {other}</translation>
    </message>
    <message>
        <source>Procore</source>
        <translation>Procore</translation>
    </message>
    <message>
        <source>Procore answered well, but did not confirm {count} of the origin ids.</source>
        <translation>Procore respondió bien, pero no confirmó {count} de los ids. de origen.</translation>
    </message>
    <message>
        <source>Procore answered well, but the origin id is not there.</source>
        <translation>Procore respondió bien, pero el identificador de origen no está.</translation>
    </message>
    <message>
        <source>Procore asks about a budget change: {name}.</source>
        <translation>Procore pregunta por un cambio del presupuesto: {name}.</translation>
    </message>
    <message>
        <source>Procore asks for something that Trueup does not do: {name}.</source>
        <translation>Procore pide algo que Trueup no hace: {name}.</translation>
    </message>
    <message>
        <source>Procore did not accept the client id and secret.</source>
        <translation>Procore no aceptó el id. y el secreto de cliente.</translation>
    </message>
    <message>
        <source>Procore did not take the answer to a request of its ERP platform.</source>
        <translation>Procore no aceptó la respuesta a una solicitud de su plataforma ERP.</translation>
    </message>
    <message>
        <source>Procore did not take the mark of “{title}”.</source>
        <translation>Procore no aceptó la marca de «{title}».</translation>
    </message>
    <message>
        <source>Procore did not take the mark.</source>
        <translation>Procore no aceptó la marca.</translation>
    </message>
    <message>
        <source>Procore does not show it as new any more.</source>
        <translation>Procore ya no lo muestra como nuevo.</translation>
    </message>
    <message>
        <source>Procore does not tell the currency of the contract {contract}.</source>
        <translation>Procore no indica la moneda del contrato {contract}.</translation>
    </message>
    <message>
        <source>Procore goes on showing it as being worked on. Trueup answers it again at each look; all others go on. If it lasts, send the code and the number of the request to support.</source>
        <translation>Procore la sigue mostrando como en curso. Trueup la responde de nuevo en cada revisión; todas las demás continúan. Si continúa, envíe el código y el número de la solicitud a soporte.</translation>
    </message>
    <message>
        <source>Procore has no place for a mark; it is known here.</source>
        <translation>Procore no tiene sitio para una marca; se sabe aquí.</translation>
    </message>
    <message>
        <source>Procore has no “inactive” for it, and Trueup never deletes.</source>
        <translation>Procore no tiene «inactivo» para él, y Trueup nunca elimina.</translation>
    </message>
    <message>
        <source>Procore has not heard of it yet: {reason}</source>
        <translation>Procore aún no lo sabe: {reason}</translation>
    </message>
    <message>
        <source>Procore is busy or being maintained (status {status}).</source>
        <translation>Procore está ocupado o en mantenimiento (estado {status}).</translation>
    </message>
    <message>
        <source>Procore no longer shows the change order.</source>
        <translation>Procore ya no muestra la orden de cambio.</translation>
    </message>
    <message>
        <source>Procore no longer shows “{title}”.</source>
        <translation>Procore ya no muestra «{title}».</translation>
    </message>
    <message>
        <source>Procore or the accounting system is being asked for it at this moment.</source>
        <translation>En este momento se está consultando a Procore o al sistema contable para ella.</translation>
    </message>
    <message>
        <source>Procore refused the request.</source>
        <translation>Procore rechazó la solicitud.</translation>
    </message>
    <message>
        <source>Procore refused the sign-in, and the clock of this computer is {minutes} minutes off.</source>
        <translation>Procore rechazó el acceso, y el reloj de este equipo está desfasado {minutes} minutos.</translation>
    </message>
    <message>
        <source>Procore refused this record.</source>
        <translation>Procore rechazó este registro.</translation>
    </message>
    <message>
        <source>Procore shows {value} as the amount afterwards.</source>
        <translation>Procore muestra después {value} como importe.</translation>
    </message>
    <message>
        <source>Procore support, CMiC: set-up guide, integration map and things to know, read 2026-11</source>
        <translation>Soporte de Procore, CMiC: guía de instalación, mapa de integración y cosas que debe saber, consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up billed-rate transactions”, read 2026-11</source>
        <translation>Soporte de Procore, «Set up billed-rate transactions», consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for exporting PCCOs” (current page and its French translation), read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for exporting PCCOs» (página actual y su traducción al francés), consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for exporting PCCOs” (older page), read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for exporting PCCOs» (página anterior), consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for job cost transactions”, read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for job cost transactions», consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for owner invoices”, read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for owner invoices», consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for subcontractor invoices”, read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for subcontractor invoices», consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for tax groups”, read 2026-11</source>
        <translation>Soporte de Procore, «Set up the hh2 synchronization client for tax groups», consultado en 2026-11</translation>
    </message>
    <message>
        <source>Procore tells no currency. It is in {currency}, the ledger&apos;s.</source>
        <translation>Procore no indica ninguna moneda. Está en {currency}, la de la contabilidad.</translation>
    </message>
    <message>
        <source>Procore tells no currency; by the setting of this connection it is {currency}.</source>
        <translation>Procore no indica ninguna moneda; según el ajuste de esta conexión es {currency}.</translation>
    </message>
    <message>
        <source>Procore&apos;s answer was not understood.</source>
        <translation>No se entendió la respuesta de Procore.</translation>
    </message>
    <message>
        <source>Procore&apos;s budget holds another amount for this code, which did not come from here.</source>
        <translation>El presupuesto de Procore tiene otro importe para este código, y no vino de aquí.</translation>
    </message>
    <message>
        <source>Procore&apos;s deliveries cannot be heard on port {port} of this computer.</source>
        <translation>No se pueden recibir los envíos de Procore en el puerto {port} de este equipo.</translation>
    </message>
    <message>
        <source>Procore&apos;s limit of calls is used up for now.</source>
        <translation>Por ahora se alcanzó el límite de llamadas de Procore.</translation>
    </message>
    <message>
        <source>Procore&apos;s reason: {reason}</source>
        <translation>El motivo de Procore: {reason}</translation>
    </message>
    <message>
        <source>Procore: ERP Integrations, tab “{tab}”, Ready to Import. The next sync goes on from there.</source>
        <translation>Procore: Integraciones ERP, pestaña «{tab}», Listo para importar. La próxima sincronización sigue a partir de ahí.</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Admin, Work Breakdown Structure: add it there; where the whole segment is missing, add that to the pattern. The next sync goes on from there.</source>
        <translation>Procore: Admin del proyecto, Work Breakdown Structure: añádalo allí; si falta el segmento entero, añádalo al patrón. La próxima sincronización continúa desde ahí.</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Admin, Work Breakdown Structure: take the segment out of the pattern, and the next sync goes on. Or make the project&apos;s budget codes there by hand.</source>
        <translation>Procore: Admin del proyecto, Work Breakdown Structure: quite el segmento del patrón, y la próxima sincronización continúa. O haga allí a mano los códigos de presupuesto del proyecto.</translation>
    </message>
    <message>
        <source>Procore: {company}, client id {client}.</source>
        <translation>Procore: {company}, id. de cliente {client}.</translation>
    </message>
    <message>
        <source>Procore: {company}, client id {client}; until now {before}.</source>
        <translation>Procore: {company}, id. de cliente {client}; hasta ahora {before}.</translation>
    </message>
    <message>
        <source>Procore’s API: {value}</source>
        <translation>API de Procore: {value}</translation>
    </message>
    <message>
        <source>Procore’s login: {value}</source>
        <translation>Acceso de Procore: {value}</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Producción</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Proyecto</translation>
    </message>
    <message>
        <source>Project Management numbers its change orders by an index that only Sage itself gives.</source>
        <translation>Project Management numera sus órdenes de cambio con un índice que solo Sage asigna.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Proyectos</translation>
    </message>
    <message>
        <source>Projects whose budgets come from accounting: {value}</source>
        <translation>Proyectos cuyo presupuesto viene de contabilidad: {value}</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Orden de compra</translation>
    </message>
    <message>
        <source>Quick Bill Contract</source>
        <translation>Contrato de facturación rápida</translation>
    </message>
    <message>
        <source>Quick Bill Contract Item</source>
        <translation>Partida de contrato de facturación rápida</translation>
    </message>
    <message>
        <source>Raise the service account&apos;s permission for “{tool}” to “{needed}”, then connect again.</source>
        <translation>Suba el permiso de la cuenta de servicio para «{tool}» a «{needed}» y conéctese de nuevo.</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Solo lectura</translation>
    </message>
    <message>
        <source>Read the reason; it names what has to change.</source>
        <translation>Lea el motivo; dice qué debe cambiar.</translation>
    </message>
    <message>
        <source>Read the reason; it names what has to change. Support can find the call by this trace: {trace}</source>
        <translation>Lea el motivo; dice qué debe cambiar. El soporte puede encontrar la llamada por esta traza: {trace}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Reference 1</source>
        <translation>Referencia 1</translation>
    </message>
    <message>
        <source>Reference 2</source>
        <translation>Referencia 2</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Rechazada: {reason}</translation>
    </message>
    <message>
        <source>Remove it from the file, delete the messages it was sent with, and make a new secret.</source>
        <translation>Quítelo del archivo, elimine los mensajes con los que se envió y cree un secreto nuevo.</translation>
    </message>
    <message>
        <source>Rename one of the two in the accounting system.</source>
        <translation>Cambie el nombre de una de las dos en el sistema contable.</translation>
    </message>
    <message>
        <source>Request {request} ({name}): {reason}</source>
        <translation>Solicitud {request} ({name}): {reason}</translation>
    </message>
    <message>
        <source>Request {request}: {reason}</source>
        <translation>Solicitud {request}: {reason}</translation>
    </message>
    <message>
        <source>Reset: it waits as if it had just come.</source>
        <translation>Restablecida: espera como si acabara de llegar.</translation>
    </message>
    <message>
        <source>Restart the core so that both are of the same version.</source>
        <translation>Reinicie el motor para que ambos tengan la misma versión.</translation>
    </message>
    <message>
        <source>Restore {path} from a backup, or remove it and type the secrets again.</source>
        <translation>Restaure {path} desde una copia de seguridad, o elimínelo y escriba de nuevo los secretos.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurado</translation>
    </message>
    <message>
        <source>Retainage</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Ingreso</translation>
    </message>
    <message>
        <source>Revenue, by contract item</source>
        <translation>Ingreso, por partida del contrato</translation>
    </message>
    <message>
        <source>Reverse all but one in the accounting system, then it is looked at again by itself.</source>
        <translation>Reverse todas menos una en el sistema contable; después se revisa de nuevo por sí sola.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Review the new differences, then save again.</source>
        <translation>Revise las nuevas diferencias y guarde de nuevo.</translation>
    </message>
    <message>
        <source>Reviewed was {expected}; in force now is {found}.</source>
        <translation>Revisado: {expected}; ahora en vigor: {found}.</translation>
    </message>
    <message>
        <source>Reviewed: Budgets</source>
        <translation>Revisado: Presupuestos (Budgets)</translation>
    </message>
    <message>
        <source>Reviewed: Change Orders</source>
        <translation>Revisado: Órdenes de cambio (Change Orders)</translation>
    </message>
    <message>
        <source>Reviewed: Commitments</source>
        <translation>Revisado: Compromisos (Commitments)</translation>
    </message>
    <message>
        <source>Reviewed: Job Costs</source>
        <translation>Revisado: Costos de obra (Job Costs)</translation>
    </message>
    <message>
        <source>Reviewed: Jobs</source>
        <translation>Revisado: Obras (Jobs)</translation>
    </message>
    <message>
        <source>Reviewed: Prime Contract Change Orders</source>
        <translation>Revisado: Órdenes de cambio del contrato principal (Prime Contract Change Orders)</translation>
    </message>
    <message>
        <source>Reviewed: Prime Contracts</source>
        <translation>Revisado: Contratos principales (Prime Contracts)</translation>
    </message>
    <message>
        <source>Reviewed: Std. Cost Codes &amp; Cost Types</source>
        <translation>Revisado: Códigos y tipos de costo estándar (Std. Cost Codes &amp; Cost Types)</translation>
    </message>
    <message>
        <source>Reviewed: Sub Jobs</source>
        <translation>Revisado: Subobras (Sub Jobs)</translation>
    </message>
    <message>
        <source>Reviewed: Subcontractor Invoices</source>
        <translation>Revisado: Facturas de subcontratistas (Subcontractor Invoices)</translation>
    </message>
    <message>
        <source>Reviewed: Vendors</source>
        <translation>Revisado: Proveedores (Vendors)</translation>
    </message>
    <message>
        <source>Rights of the account</source>
        <translation>Permisos de la cuenta</translation>
    </message>
    <message>
        <source>Rights of the machine folder</source>
        <translation>Permisos de la carpeta del equipo</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Espacio en el disco</translation>
    </message>
    <message>
        <source>Round it in the accounting system; the record is sent with the next sync.</source>
        <translation>Redondéelo en el sistema contable; el registro se envía con la próxima sincronización.</translation>
    </message>
    <message>
        <source>Run as the administrator: {command}</source>
        <translation>Ejecute como administrador: {command}</translation>
    </message>
    <message>
        <source>Run the command in a terminal with administrator rights.</source>
        <translation>Ejecute la orden en un terminal con permisos de administrador.</translation>
    </message>
    <message>
        <source>Run the set-up on the Sage server itself, or in a remote session to it.</source>
        <translation>Ejecute la configuración en el propio servidor de Sage, o en una sesión remota en él.</translation>
    </message>
    <message>
        <source>Run the set-up with administrator rights, or repair the rights of Trueup&apos;s machine folder.</source>
        <translation>Ejecute la configuración con permisos de administrador, o repare los permisos de la carpeta del equipo de Trueup.</translation>
    </message>
    <message>
        <source>Running: {names}</source>
        <translation>En marcha: {names}</translation>
    </message>
    <message>
        <source>Sage 300 CRE 17.1.4 or newer</source>
        <translation>Sage 300 CRE 17.1.4 o posterior</translation>
    </message>
    <message>
        <source>Sage 300 CRE is supported on a Windows server or a standalone computer.</source>
        <translation>Sage 300 CRE es compatible con un servidor Windows o un equipo independiente.</translation>
    </message>
    <message>
        <source>Sage 300 CRE keeps its data in this database engine.</source>
        <translation>Sage 300 CRE guarda sus datos en este motor de base de datos.</translation>
    </message>
    <message>
        <source>Save the files for entering it, and open the sheet on a computer with a browser.</source>
        <translation>Guarde los archivos de captura, y abra la hoja en un equipo con un navegador.</translation>
    </message>
    <message>
        <source>Say it first: trueup outgoing settings --kinds company,project,commitment,budget,budget-change</source>
        <translation>Dígalo primero: trueup outgoing settings --kinds company,project,commitment,budget,budget-change</translation>
    </message>
    <message>
        <source>Say which one counts: “Matches” in the status window, or trueup matches list. Linked, the accounting system&apos;s amount is written; kept apart, Procore&apos;s stays.</source>
        <translation>Diga cuál cuenta: «Coincidencias» en la ventana de estado, o trueup matches list. Si se vincula, se escribe el importe del sistema contable; si se mantiene aparte, queda el de Procore.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Diga por qué, en pocas palabras.</translation>
    </message>
    <message>
        <source>Scope: {value}</source>
        <translation>Ámbito: {value}</translation>
    </message>
    <message>
        <source>See how it stands now: trueup outgoing show {number}</source>
        <translation>Vea cómo está ahora: trueup outgoing show {number}</translation>
    </message>
    <message>
        <source>See how the command is used by adding: --help</source>
        <translation>Para ver cómo se usa la orden, añada: --help</translation>
    </message>
    <message>
        <source>See the numbers with: trueup matches list</source>
        <translation>Vea los números con: trueup matches list</translation>
    </message>
    <message>
        <source>Send the code and the number of the request to support. Procore was told that it was not done.</source>
        <translation>Envíe el código y el número de la solicitud a soporte. Se informó a Procore de que no se hizo.</translation>
    </message>
    <message>
        <source>Send the discovery report to support: it says which columns the table has.</source>
        <translation>Envíe el informe de descubrimiento al soporte: dice qué columnas tiene la tabla.</translation>
    </message>
    <message>
        <source>Send the log to support.</source>
        <translation>Envíe el registro de actividad al soporte.</translation>
    </message>
    <message>
        <source>Send the log to support; nothing was changed by this answer.</source>
        <translation>Envíe el registro de actividad al soporte; esta respuesta no cambió nada.</translation>
    </message>
    <message>
        <source>Send the log to support; nothing was written.</source>
        <translation>Envíe el registro de actividad al soporte; no se escribió nada.</translation>
    </message>
    <message>
        <source>Sent again.</source>
        <translation>Enviada de nuevo.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server, then connect again.</source>
        <translation>Ajuste el reloj de este servidor, haga que siga a un servidor de hora y conéctese de nuevo.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server. If the clock is right, the certificate is out of date: ask whoever runs the proxy.</source>
        <translation>Ajuste el reloj de este servidor y haga que siga a un servidor de hora. Si el reloj está bien, el certificado está caducado: pregunte a quien administra el proxy.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server. If the clock is right, the certificate is out of date: ask whoever runs {host}.</source>
        <translation>Ajuste el reloj de este servidor y haga que siga a un servidor de hora. Si el reloj está bien, el certificado está caducado: pregunte a quien administra {host}.</translation>
    </message>
    <message>
        <source>Set the clock of this server, and have it follow a time server.</source>
        <translation>Ajuste el reloj de este servidor y haga que siga a un servidor de hora.</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Superficial</translation>
    </message>
    <message>
        <source>Shorten it in Procore. A number can also be replaced by another one at accepting. With Sage 300 CRE the limits of number and title can be widened (trueup exports settings).</source>
        <translation>Acórtelo en Procore. Un número también puede sustituirse por otro al aceptar. Con Sage 300 CRE se pueden ampliar los límites del número y del título (trueup exports settings).</translation>
    </message>
    <message>
        <source>Shorten it in the accounting system; it is sent with the next sync.</source>
        <translation>Acórtelo en el sistema contable; se envía en la próxima sincronización.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Lado</translation>
    </message>
    <message>
        <source>Sign in to CMiC&apos;s own pages with the same name to see which it is, then type both again. A user of the cloud needs the tenant ID, which CMiC calls Client ID; one on the company&apos;s own server has none.</source>
        <translation>Acceda a las páginas de CMiC con el mismo nombre para ver cuál falla y escriba ambos de nuevo. Un usuario de la nube necesita el ID de inquilino, que CMiC llama Client ID; uno del servidor propio de la empresa no lo tiene.</translation>
    </message>
    <message>
        <source>Sign-in and certificates are bound to the time, and so is what counts as changed since the last sync.</source>
        <translation>El acceso y los certificados dependen de la hora, y también lo que cuenta como cambiado desde la última sincronización.</translation>
    </message>
    <message>
        <source>Sign-in is bound to the time. Procore&apos;s clock says {there}, this computer says {here}.</source>
        <translation>El acceso depende de la hora. El reloj de Procore marca {there}, este equipo marca {here}.</translation>
    </message>
    <message>
        <source>Since then the company was given the ERP Integrations tool, or lost it: another approver answers now.</source>
        <translation>Desde entonces la empresa recibió la herramienta Integraciones ERP o la perdió: ahora responde otro aprobador.</translation>
    </message>
    <message>
        <source>Somebody else is changing the same record in CMiC.</source>
        <translation>Otra persona está cambiando el mismo registro en CMiC.</translation>
    </message>
    <message>
        <source>Somebody has budgeted there since the last sync, {count} times: {told}.</source>
        <translation>Alguien ha presupuestado allí desde la última sincronización, {count} veces: {told}.</translation>
    </message>
    <message>
        <source>Someone is working on these records in the accounting system.</source>
        <translation>Alguien está trabajando con estos registros en el sistema contable.</translation>
    </message>
    <message>
        <source>Someone paused it, for a backup perhaps. Until then no run starts.</source>
        <translation>Alguien lo puso en pausa, quizá para una copia de seguridad. Hasta entonces no empieza ninguna ejecución.</translation>
    </message>
    <message>
        <source>Something this check asks is hanging: a network drive, a proxy or a service.</source>
        <translation>Algo que consulta esta comprobación no responde: una unidad de red, un proxy o un servicio.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Ocurrió algo inesperado.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Estándar</translation>
    </message>
    <message>
        <source>Standard category (JC)</source>
        <translation>Categoría estándar (JC)</translation>
    </message>
    <message>
        <source>Standard cost code (JC)</source>
        <translation>Código de costo estándar (JC)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Fecha de inicio</translation>
    </message>
    <message>
        <source>Start it from a desktop or a remote desktop connection; the command line works here: trueup --help</source>
        <translation>Inícielo desde un escritorio o una conexión a Escritorio remoto; aquí funciona la línea de órdenes: trueup --help</translation>
    </message>
    <message>
        <source>Start it in the list of services, and set it to start by itself.</source>
        <translation>Inícielo en la lista de servicios y configúrelo para que se inicie solo.</translation>
    </message>
    <message>
        <source>Start the service, choose “Start it now” in the wizard, or run: trueup core start</source>
        <translation>Inicie el servicio, elija «Iniciar ahora» en el asistente, o ejecute: trueup core start</translation>
    </message>
    <message>
        <source>Start the set-up as an administrator.</source>
        <translation>Inicie la configuración como administrador.</translation>
    </message>
    <message>
        <source>Start the set-up with “Run as administrator”.</source>
        <translation>Inicie la configuración con «Ejecutar como administrador».</translation>
    </message>
    <message>
        <source>Start the terminal with “Run as administrator” (Linux: with sudo), then repeat the command.</source>
        <translation>Inicie el terminal con «Ejecutar como administrador» (Linux: con sudo) y repita la orden.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Estado o provincia</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>Steps in {system}</source>
        <translation>Pasos en {system}</translation>
    </message>
    <message>
        <source>Store of secrets</source>
        <translation>Almacén de secretos</translation>
    </message>
    <message>
        <source>Sub Jobs</source>
        <translation>Subobras</translation>
    </message>
    <message>
        <source>Sub job</source>
        <translation>Subobra</translation>
    </message>
    <message>
        <source>Subcontract</source>
        <translation>Subcontrato</translation>
    </message>
    <message>
        <source>Such a text cannot stand there.</source>
        <translation>Un texto así no puede estar ahí.</translation>
    </message>
    <message>
        <source>Such a value cannot stand there.</source>
        <translation>Un valor así no puede estar ahí.</translation>
    </message>
    <message>
        <source>Switch it on in the settings of the desktop, or look with trueup-setup --status or trueup status.</source>
        <translation>Actívela en los ajustes del escritorio, o consulte el estado con trueup-setup --status o trueup status.</translation>
    </message>
    <message>
        <source>Sync settings</source>
        <translation>Ajustes de sincronización</translation>
    </message>
    <message>
        <source>Synchronise CMiC</source>
        <translation>Sincronizar CMiC</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Sincronizar ahora</translation>
    </message>
    <message>
        <source>Synchronise the contract, and move the change order to it in Procore.</source>
        <translation>Sincronice el contrato y mueva a él la orden de cambio en Procore.</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Sincronización</translation>
    </message>
    <message>
        <source>Take the project out of “budget_jobs” in the set-up file and put that in force, or reject it here.</source>
        <translation>Quite el proyecto de «budget_jobs» en el archivo de configuración y póngalo en vigor, o rechace el presupuesto aquí.</translation>
    </message>
    <message>
        <source>Take the project out of “budget_jobs” in the set-up file and put that in force. Or turn the direction: unlink the budget with trueup outgoing unlink.</source>
        <translation>Quite el proyecto de «budget_jobs» en el archivo de configuración y póngalo en vigor. O cambie el sentido: desvincule el presupuesto con trueup outgoing unlink.</translation>
    </message>
    <message>
        <source>Take the steps below in the accounting system. What is posted there is found by itself.</source>
        <translation>Siga los pasos de abajo en el sistema contable. Lo que se contabiliza allí se encuentra automáticamente.</translation>
    </message>
    <message>
        <source>Take the tax code off the line in Procore, or enter the commitment by hand.</source>
        <translation>Quite el código de impuesto de la línea en Procore, o introduzca el compromiso a mano.</translation>
    </message>
    <message>
        <source>Tax Group</source>
        <translation>Grupo de impuestos</translation>
    </message>
    <message>
        <source>Tax Rate</source>
        <translation>Tasa de impuesto</translation>
    </message>
    <message>
        <source>Tax groups and their rates are read: what tax codes are made from.</source>
        <translation>Se leen los grupos de impuestos y sus tasas: de ellos se forman los códigos de impuesto.</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Tenant ID: {value}</source>
        <translation>ID de inquilino: {value}</translation>
    </message>
    <message>
        <source>Test the connection first.</source>
        <translation>Pruebe antes la conexión.</translation>
    </message>
    <message>
        <source>That cannot be done while it is “{state}”.</source>
        <translation>No se puede hacer mientras esté «{state}».</translation>
    </message>
    <message>
        <source>That cannot be done while the change order is “{state}”.</source>
        <translation>No se puede mientras la orden de cambio esté «{state}».</translation>
    </message>
    <message>
        <source>That plan was never saved for this connection.</source>
        <translation>Ese plan nunca se guardó para esta conexión.</translation>
    </message>
    <message>
        <source>That way is no longer allowed.</source>
        <translation>Esa vía ya no está permitida.</translation>
    </message>
    <message>
        <source>The CMiC double</source>
        <translation>El sustituto de CMiC</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is enabled in Procore.</source>
        <translation>La herramienta Integraciones ERP está habilitada en Procore.</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is not there for this app (Procore answered {status}): change orders wait for approval here.</source>
        <translation>La herramienta Integraciones ERP no está disponible para esta aplicación (Procore respondió {status}): las órdenes de cambio esperan la aprobación aquí.</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is there for this app: change orders are approved in Procore.</source>
        <translation>La herramienta Integraciones ERP está disponible para esta aplicación: las órdenes de cambio se aprueban en Procore.</translation>
    </message>
    <message>
        <source>The Procore double</source>
        <translation>El sustituto de Procore</translation>
    </message>
    <message>
        <source>The Project Management (PJ) module is not owned.</source>
        <translation>La empresa no tiene el módulo Gestión de proyectos (PJ).</translation>
    </message>
    <message>
        <source>The Project Management (PJ) module is owned.</source>
        <translation>La empresa tiene el módulo Gestión de proyectos (PJ).</translation>
    </message>
    <message>
        <source>The account “{account}” is not known here.</source>
        <translation>La cuenta «{account}» no se conoce aquí.</translation>
    </message>
    <message>
        <source>The accounting data are read through this driver.</source>
        <translation>Los datos contables se leen con este controlador.</translation>
    </message>
    <message>
        <source>The accounting system books nothing on a group cost code.</source>
        <translation>El sistema contable no imputa nada a un código de costo de grupo.</translation>
    </message>
    <message>
        <source>The accounting system has no budget any more for a line of Procore&apos;s.</source>
        <translation>El sistema contable ya no tiene presupuesto para una línea de Procore.</translation>
    </message>
    <message>
        <source>The accounting system has “{title}” already, as {others}.</source>
        <translation>El sistema contable ya tiene «{title}», como {others}.</translation>
    </message>
    <message>
        <source>The accounting system holds no value for it.</source>
        <translation>El sistema contable no tiene ningún valor para él.</translation>
    </message>
    <message>
        <source>The accounting system keeps {whole} digits before the decimal point.</source>
        <translation>El sistema contable guarda {whole} cifras antes del separador decimal.</translation>
    </message>
    <message>
        <source>The accounting system needs one, and nothing is guessed.</source>
        <translation>El sistema contable necesita uno, y nada se adivina.</translation>
    </message>
    <message>
        <source>The accounting system needs one.</source>
        <translation>El sistema contable necesita uno.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>No se puede usar la dirección {url}.</translation>
    </message>
    <message>
        <source>The answer to {call} was lost, and the record could not be looked up afterwards: {reason}</source>
        <translation>La respuesta a {call} se perdió, y después no se pudo buscar el registro: {reason}</translation>
    </message>
    <message>
        <source>The app is not connected to company {company_id}.</source>
        <translation>La aplicación no está conectada a la empresa {company_id}.</translation>
    </message>
    <message>
        <source>The app is not installed in that company, or the company number is wrong.</source>
        <translation>La aplicación no está instalada en esa empresa, o el número de la empresa es incorrecto.</translation>
    </message>
    <message>
        <source>The background core did not start.</source>
        <translation>El motor en segundo plano no se inició.</translation>
    </message>
    <message>
        <source>The background core does not answer.</source>
        <translation>El motor en segundo plano no responde.</translation>
    </message>
    <message>
        <source>The background core does not run</source>
        <translation>El núcleo en segundo plano no está en marcha</translation>
    </message>
    <message>
        <source>The beginning of time</source>
        <translation>El principio de los tiempos</translation>
    </message>
    <message>
        <source>The budget codes of this project hold a segment of the company&apos;s own.</source>
        <translation>Los códigos de presupuesto de este proyecto contienen un segmento propio de la empresa.</translation>
    </message>
    <message>
        <source>The budget of {job} comes from the accounting system.</source>
        <translation>El presupuesto de {job} viene del sistema contable.</translation>
    </message>
    <message>
        <source>The budget of {job} goes from Procore to the accounting system.</source>
        <translation>El presupuesto de {job} va de Procore al sistema contable.</translation>
    </message>
    <message>
        <source>The budgeted amount of this record has parts of a cent.</source>
        <translation>El importe presupuestado de este registro tiene fracciones de centavo.</translation>
    </message>
    <message>
        <source>The budgets of these projects come from accounting, line by line, and no longer go there:</source>
        <translation>Los presupuestos de estos proyectos vienen de contabilidad, línea por línea, y ya no van allí:</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid at this computer&apos;s time.</source>
        <translation>El certificado de {host} no es válido a la hora de este equipo.</translation>
    </message>
    <message>
        <source>The change order came by the other way to Procore.</source>
        <translation>La orden de cambio llegó por la otra vía hacia Procore.</translation>
    </message>
    <message>
        <source>The change order has no lines.</source>
        <translation>La orden de cambio no tiene líneas.</translation>
    </message>
    <message>
        <source>The change order is no longer approved in Procore.</source>
        <translation>La orden de cambio ya no está aprobada en Procore.</translation>
    </message>
    <message>
        <source>The change order is still in the ledger, as number {number}.</source>
        <translation>La orden de cambio sigue en la contabilidad, con el número {number}.</translation>
    </message>
    <message>
        <source>The change order of the rehearsal did not arrive on both sides.</source>
        <translation>La orden de cambio del ensayo no llegó a ambos lados.</translation>
    </message>
    <message>
        <source>The change order was edited in Procore after it had gone to the ledger.</source>
        <translation>La orden de cambio se editó en Procore después de pasar a la contabilidad.</translation>
    </message>
    <message>
        <source>The change order was edited in Procore after it was accepted.</source>
        <translation>La orden de cambio se editó en Procore después de aceptarla.</translation>
    </message>
    <message>
        <source>The change order {number} was rejected.</source>
        <translation>Se rechazó la orden de cambio {number}.</translation>
    </message>
    <message>
        <source>The clock is {minutes} minutes fast.</source>
        <translation>El reloj está adelantado {minutes} minutos.</translation>
    </message>
    <message>
        <source>The clock is {minutes} minutes slow.</source>
        <translation>El reloj está atrasado {minutes} minutos.</translation>
    </message>
    <message>
        <source>The company answers, but its list of jobs is empty: rows of jobs outside the user&apos;s security groups are left out without a word.</source>
        <translation>La empresa responde, pero su lista de obras está vacía: las filas de obras fuera de los grupos de seguridad del usuario se omiten sin avisar.</translation>
    </message>
    <message>
        <source>The company code is known.</source>
        <translation>Se conoce el código de empresa.</translation>
    </message>
    <message>
        <source>The company has the ERP Integrations tool, and there an approver adds what is new.</source>
        <translation>La empresa tiene la herramienta Integraciones ERP, donde un aprobador añade lo que es nuevo.</translation>
    </message>
    <message>
        <source>The company has the ERP tool no longer: it waits for approval here.</source>
        <translation>La empresa ya no tiene la herramienta ERP: espera la aprobación aquí.</translation>
    </message>
    <message>
        <source>The connection to the database broke.</source>
        <translation>Se perdió la conexión con la base de datos.</translation>
    </message>
    <message>
        <source>The connection to {host} is not trusted.</source>
        <translation>La conexión con {host} no es de confianza.</translation>
    </message>
    <message>
        <source>The contract amount is the original amount; approved changes come on top of it.</source>
        <translation>El importe del contrato es el importe original; los cambios aprobados se le suman.</translation>
    </message>
    <message>
        <source>The contract {contract} did not come from the accounting system.</source>
        <translation>El contrato {contract} no viene del sistema contable.</translation>
    </message>
    <message>
        <source>The contract {contract} is not approved in {place}.</source>
        <translation>El contrato {contract} no está aprobado en {place}.</translation>
    </message>
    <message>
        <source>The copy of the accounting data grows to some gigabytes in a large company.</source>
        <translation>La copia de los datos contables llega a varios gigabytes en una empresa grande.</translation>
    </message>
    <message>
        <source>The core does not know the request “{call}”.</source>
        <translation>El motor no conoce la petición «{call}».</translation>
    </message>
    <message>
        <source>The core is paused until {until}.</source>
        <translation>El motor está en pausa hasta {until}.</translation>
    </message>
    <message>
        <source>The core runs as user number {number}.</source>
        <translation>El motor funciona con el usuario número {number}.</translation>
    </message>
    <message>
        <source>The core runs with administrator rights.</source>
        <translation>El motor funciona con permisos de administrador.</translation>
    </message>
    <message>
        <source>The core runs without administrator rights.</source>
        <translation>El motor funciona sin permisos de administrador.</translation>
    </message>
    <message>
        <source>The core runs without anybody who could type them.</source>
        <translation>El motor funciona sin nadie que pueda escribirlos.</translation>
    </message>
    <message>
        <source>The cost code of “{line}” is not in the accounting system: {cost_code}.</source>
        <translation>El código de costo de «{line}» no está en el sistema contable: {cost_code}.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} has no cost type.</source>
        <translation>El código de costo {cost_code} no tiene tipo de costo.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} of “{line}” has no category {category} in the accounting system.</source>
        <translation>El código de costo {cost_code} de «{line}» no tiene la categoría {category} en el sistema contable.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} of “{line}” only sums up others.</source>
        <translation>El código de costo {cost_code} de «{line}» solo suma otros.</translation>
    </message>
    <message>
        <source>The currency is {found}, not {needed}.</source>
        <translation>La moneda es {found}, no {needed}.</translation>
    </message>
    <message>
        <source>The database did not accept the user name and password.</source>
        <translation>La base de datos no aceptó el nombre de usuario y la contraseña.</translation>
    </message>
    <message>
        <source>The database did not answer within {seconds} seconds.</source>
        <translation>La base de datos no respondió en {seconds} segundos.</translation>
    </message>
    <message>
        <source>The database driver “{driver}” is not installed.</source>
        <translation>El controlador de base de datos «{driver}» no está instalado.</translation>
    </message>
    <message>
        <source>The database engine cannot read it. It said: {reason}</source>
        <translation>El motor de la base de datos no puede leerlo. Respondió: {reason}</translation>
    </message>
    <message>
        <source>The database engine is busy or hangs; the reading process was ended so that nothing waits for ever.</source>
        <translation>El motor de la base de datos está ocupado o bloqueado; se detuvo el proceso de lectura para que nada espere sin fin.</translation>
    </message>
    <message>
        <source>The database refused a statement.</source>
        <translation>La base de datos rechazó una instrucción.</translation>
    </message>
    <message>
        <source>The database user may not write the table {table}.</source>
        <translation>El usuario de la base de datos no puede escribir en la tabla {table}.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The driver list of this {bits}-bit program does not hold it.</source>
        <translation>No está en la lista de controladores de este programa de {bits} bits.</translation>
    </message>
    <message>
        <source>The driver “{driver}” is made for another kind of program.</source>
        <translation>El controlador «{driver}» es para otro tipo de programa.</translation>
    </message>
    <message>
        <source>The file is there but cannot be read as a database: {reason}</source>
        <translation>El archivo existe, pero no se puede leer como base de datos: {reason}</translation>
    </message>
    <message>
        <source>The file or folder does not exist for the account that runs the sync.</source>
        <translation>El archivo o la carpeta no existe para la cuenta que ejecuta la sincronización.</translation>
    </message>
    <message>
        <source>The file {path}, which corrects names of CMiC&apos;s attributes, cannot be used.</source>
        <translation>El archivo {path}, que corrige nombres de atributos de CMiC, no se puede usar.</translation>
    </message>
    <message>
        <source>The file {path}, which corrects names of Sage&apos;s tables, cannot be used.</source>
        <translation>El archivo {path}, que corrige nombres de tablas de Sage, no se puede usar.</translation>
    </message>
    <message>
        <source>The file {path}, which replaces paths of Procore&apos;s ERP platform, cannot be used.</source>
        <translation>El archivo {path}, que sustituye rutas de la plataforma ERP de Procore, no se puede usar.</translation>
    </message>
    <message>
        <source>The general ledger knows no company of that code, or the service user may not see it.</source>
        <translation>La contabilidad general no conoce ninguna empresa con ese código, o el usuario de servicio no puede verla.</translation>
    </message>
    <message>
        <source>The go-live call is scheduled.</source>
        <translation>La llamada de puesta en marcha está programada.</translation>
    </message>
    <message>
        <source>The history holds no plan {number} of “{connection}”.</source>
        <translation>El historial no contiene el plan {number} de «{connection}».</translation>
    </message>
    <message>
        <source>The identity provider gave no token for CMiC.</source>
        <translation>El proveedor de identidad no dio ningún token para CMiC.</translation>
    </message>
    <message>
        <source>The integration map was reviewed.</source>
        <translation>Se revisó el mapa de integración.</translation>
    </message>
    <message>
        <source>The interval is a whole number of minutes from {shortest} to {longest}.</source>
        <translation>El intervalo es un número entero de minutos, de {shortest} a {longest}.</translation>
    </message>
    <message>
        <source>The item was never synchronised, belongs to another contract, or is gone from the accounting system.</source>
        <translation>La partida nunca se sincronizó, pertenece a otro contrato o ya no está en el sistema contable.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be read, or belongs to another core.</source>
        <translation>El archivo de clave {path} no se puede leer, o pertenece a otro motor.</translation>
    </message>
    <message>
        <source>The kick-off and installation call took place.</source>
        <translation>Se hizo la llamada de inicio e instalación.</translation>
    </message>
    <message>
        <source>The ledger does not show number {number}.</source>
        <translation>La contabilidad no muestra el número {number}.</translation>
    </message>
    <message>
        <source>The ledger has no place for its change orders.</source>
        <translation>La contabilidad no tiene lugar para sus órdenes de cambio.</translation>
    </message>
    <message>
        <source>The ledger holds number {number} with {found} instead of {wanted}.</source>
        <translation>La contabilidad tiene el número {number} con {found} en lugar de {wanted}.</translation>
    </message>
    <message>
        <source>The ledger holds this change order more than once: {numbers}.</source>
        <translation>La contabilidad tiene esta orden de cambio más de una vez: {numbers}.</translation>
    </message>
    <message>
        <source>The ledger keeps the contract in one currency, and nothing is converted.</source>
        <translation>La contabilidad lleva el contrato en una sola moneda, y no se convierte nada.</translation>
    </message>
    <message>
        <source>The ledger may hold this change order under another number: {found}.</source>
        <translation>Quizá la contabilidad tenga esta orden de cambio con otro número: {found}.</translation>
    </message>
    <message>
        <source>The ledger&apos;s periods of that time are closed as a rule, and a mistyped year looks the same.</source>
        <translation>Los períodos contables de esa época suelen estar cerrados, y un año mal escrito se ve igual.</translation>
    </message>
    <message>
        <source>The length of the pause, “{given}”, cannot be used.</source>
        <translation>No se puede usar la duración de la pausa, «{given}».</translation>
    </message>
    <message>
        <source>The list of {resource} changed faster than it could be read.</source>
        <translation>La lista de {resource} cambió más deprisa de lo que se podía leer.</translation>
    </message>
    <message>
        <source>The machine folder is open to others.</source>
        <translation>La carpeta del equipo está abierta a otros.</translation>
    </message>
    <message>
        <source>The mappings in force are not read yet.</source>
        <translation>Los mapeos en vigor aún no se han leído.</translation>
    </message>
    <message>
        <source>The mappings of set-up number {number} are restored.</source>
        <translation>Se restauran los mapeos de la configuración número {number}.</translation>
    </message>
    <message>
        <source>The mappings were changed by someone else in the meantime.</source>
        <translation>Entretanto, otra persona cambió los mapeos.</translation>
    </message>
    <message>
        <source>The mobile server URL is known.</source>
        <translation>Se conoce la URL del servidor móvil.</translation>
    </message>
    <message>
        <source>The module is not installed, the user may not read it, or it has another name here.</source>
        <translation>El módulo no está instalado, el usuario no puede leerla o aquí tiene otro nombre.</translation>
    </message>
    <message>
        <source>The name {host} is not known to the name service (DNS).</source>
        <translation>El servicio de nombres (DNS) no conoce el nombre {host}.</translation>
    </message>
    <message>
        <source>The number {number} is taken on this contract.</source>
        <translation>El número {number} ya está usado en este contrato.</translation>
    </message>
    <message>
        <source>The options of the command do not fit together.</source>
        <translation>Las opciones de la orden no encajan.</translation>
    </message>
    <message>
        <source>The path of “{name}” must hold {places}.</source>
        <translation>La ruta de «{name}» debe contener {places}.</translation>
    </message>
    <message>
        <source>The plan cannot be used.</source>
        <translation>No se puede usar el plan.</translation>
    </message>
    <message>
        <source>The port on this computer and the address outside go together.</source>
        <translation>El puerto en este equipo y la dirección exterior van juntos.</translation>
    </message>
    <message>
        <source>The posted costs of these jobs are sent to their projects as direct costs:</source>
        <translation>Los costos contabilizados de estas obras se envían a sus proyectos como costos directos:</translation>
    </message>
    <message>
        <source>The posted transactions of Job Cost are read: what direct costs are made from.</source>
        <translation>Se leen las transacciones contabilizadas de Costos de obra: de ellas se forman los costos directos.</translation>
    </message>
    <message>
        <source>The project {project} was never synchronised with a job.</source>
        <translation>El proyecto {project} nunca se sincronizó con una obra.</translation>
    </message>
    <message>
        <source>The project&apos;s budget codes cannot name the {part} of this record.</source>
        <translation>Los códigos de presupuesto del proyecto no pueden nombrar una parte de este registro: {part}.</translation>
    </message>
    <message>
        <source>The project&apos;s budget is locked in Procore.</source>
        <translation>El presupuesto del proyecto está bloqueado en Procore.</translation>
    </message>
    <message>
        <source>The project&apos;s pattern has “{segments}” beside cost code, cost type and sub job, and the accounting system holds nothing that could stand there.</source>
        <translation>El patrón del proyecto tiene «{segments}» junto a código de costo, tipo de costo y subobra, y el sistema contable no tiene nada que pueda ir allí.</translation>
    </message>
    <message>
        <source>The project&apos;s work breakdown structure in Procore has no {part} “{value}”.</source>
        <translation>La Work Breakdown Structure del proyecto en Procore no tiene esto: {part} «{value}».</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} asks for a user name and password.</source>
        <translation>El proxy hacia {host} pide un nombre de usuario y una contraseña.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} cannot be used.</source>
        <translation>No se puede usar el proxy hacia {host}.</translation>
    </message>
    <message>
        <source>The quiet hours “{given}” cannot be used.</source>
        <translation>No se pueden usar las horas de silencio «{given}».</translation>
    </message>
    <message>
        <source>The rate of this tax group is not known.</source>
        <translation>No se conoce la tasa de este grupo de impuestos.</translation>
    </message>
    <message>
        <source>The reading process ended unexpectedly.</source>
        <translation>El proceso de lectura terminó inesperadamente.</translation>
    </message>
    <message>
        <source>The record waits in Procore to be imported.</source>
        <translation>El registro espera en Procore a que se importe.</translation>
    </message>
    <message>
        <source>The records of {numbers} are in Procore by now.</source>
        <translation>Los registros de {numbers} ya están en Procore.</translation>
    </message>
    <message>
        <source>The rehearsal ended with differences.</source>
        <translation>El ensayo terminó con diferencias.</translation>
    </message>
    <message>
        <source>The request was larger than CMiC takes.</source>
        <translation>La solicitud era mayor de lo que admite CMiC.</translation>
    </message>
    <message>
        <source>The required DMSA apps are installed in Procore.</source>
        <translation>Las aplicaciones DMSA requeridas están instaladas en Procore.</translation>
    </message>
    <message>
        <source>The resource {resource} is not there.</source>
        <translation>El recurso {resource} no existe.</translation>
    </message>
    <message>
        <source>The rights in {company} are not checked yet.</source>
        <translation>Los permisos en {company} aún no se han comprobado.</translation>
    </message>
    <message>
        <source>The rights of the machine folder could not be set.</source>
        <translation>No se pudieron establecer los permisos de la carpeta del equipo.</translation>
    </message>
    <message>
        <source>The role of the accounting approver was discussed.</source>
        <translation>Se habló del rol de Aprobador de Contabilidad.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>The sample holds {written}, Procore {marked}.</source>
        <translation>El ejemplo contiene {written}, Procore {marked}.</translation>
    </message>
    <message>
        <source>The secrets belong to another computer.</source>
        <translation>Los secretos pertenecen a otro equipo.</translation>
    </message>
    <message>
        <source>The service account may not use the tool “{tool}”.</source>
        <translation>La cuenta de servicio no puede usar la herramienta «{tool}».</translation>
    </message>
    <message>
        <source>The service did not get to “{wanted}” in time.</source>
        <translation>El servicio no llegó a «{wanted}» a tiempo.</translation>
    </message>
    <message>
        <source>The service is not installed.</source>
        <translation>El servicio no está instalado.</translation>
    </message>
    <message>
        <source>The service manager refused.</source>
        <translation>El administrador de servicios lo rechazó.</translation>
    </message>
    <message>
        <source>The service user may not use “{entity}” in CMiC.</source>
        <translation>El usuario de servicio no puede usar «{entity}» en CMiC.</translation>
    </message>
    <message>
        <source>The service user sees no jobs in CMiC.</source>
        <translation>El usuario de servicio no ve ninguna obra en CMiC.</translation>
    </message>
    <message>
        <source>The set-up file {path} cannot be read or written.</source>
        <translation>No se puede leer o escribir el archivo de configuración {path}.</translation>
    </message>
    <message>
        <source>The set-up names it among the projects whose budgets are sent to Procore, and a budget goes one way.</source>
        <translation>La configuración lo nombra entre los proyectos cuyo presupuesto se envía a Procore, y un presupuesto va en un solo sentido.</translation>
    </message>
    <message>
        <source>The set-up of {name} cannot be put in force as it is.</source>
        <translation>La configuración de {name} no se puede poner en vigor tal como está.</translation>
    </message>
    <message>
        <source>The set-up was never finished on this computer.</source>
        <translation>La configuración nunca se terminó en este equipo.</translation>
    </message>
    <message>
        <source>The setting “{name}” cannot be {value}.</source>
        <translation>El ajuste «{name}» no puede ser {value}.</translation>
    </message>
    <message>
        <source>The setting “{name}” of the export cannot be {value}.</source>
        <translation>El ajuste «{name}» de la exportación no puede ser {value}.</translation>
    </message>
    <message>
        <source>The store of secrets cannot be opened.</source>
        <translation>No se puede abrir el almacén de secretos.</translation>
    </message>
    <message>
        <source>The sum of the {field} is {found}, but Procore shows {stated}.</source>
        <translation>La suma de «{field}» es {found}, pero Procore muestra {stated}.</translation>
    </message>
    <message>
        <source>The table {table} has no column {column}.</source>
        <translation>La tabla {table} no tiene la columna {column}.</translation>
    </message>
    <message>
        <source>The table {table} was not found.</source>
        <translation>No se encontró la tabla {table}.</translation>
    </message>
    <message>
        <source>The tenant ID is known, where there is one.</source>
        <translation>Se conoce el ID de inquilino, si lo hay.</translation>
    </message>
    <message>
        <source>The transaction date {date} lies in the future.</source>
        <translation>La fecha de la transacción {date} está en el futuro.</translation>
    </message>
    <message>
        <source>The transaction date {date} lies more than a year back.</source>
        <translation>La fecha de la transacción {date} es de hace más de un año.</translation>
    </message>
    <message>
        <source>The value is “{value}”.</source>
        <translation>El valor es «{value}».</translation>
    </message>
    <message>
        <source>The wizard</source>
        <translation>El asistente</translation>
    </message>
    <message>
        <source>The wizard and the core are of different versions.</source>
        <translation>El asistente y el motor son de versiones distintas.</translation>
    </message>
    <message>
        <source>The {field} has characters that the accounting system cannot keep: {characters}</source>
        <translation>El campo «{field}» tiene caracteres que el sistema contable no puede guardar: {characters}</translation>
    </message>
    <message>
        <source>The {field} has more than {decimals} decimals: {value}.</source>
        <translation>El campo «{field}» tiene más de {decimals} decimales: {value}.</translation>
    </message>
    <message>
        <source>The {field} is empty.</source>
        <translation>El campo «{field}» está vacío.</translation>
    </message>
    <message>
        <source>The {field} is too large: {value}.</source>
        <translation>El campo «{field}» es demasiado grande: {value}.</translation>
    </message>
    <message>
        <source>The {field} of this record has a delimiter that Procore does not take.</source>
        <translation>El campo «{field}» de este registro tiene un separador que Procore no admite.</translation>
    </message>
    <message>
        <source>The {field} of this record is empty, and Procore needs it.</source>
        <translation>El campo «{field}» de este registro está vacío, y Procore lo necesita.</translation>
    </message>
    <message>
        <source>The {field} of this record is longer than Procore allows.</source>
        <translation>El campo «{field}» de este registro es más largo de lo que permite Procore.</translation>
    </message>
    <message>
        <source>The {field} of this record is not one that Procore knows.</source>
        <translation>El campo «{field}» de este registro tiene un valor que Procore no conoce.</translation>
    </message>
    <message>
        <source>The {field} of “{title}” is not in the accounting system: {value}.</source>
        <translation>{field} de «{title}» no está en el sistema contable: {value}.</translation>
    </message>
    <message>
        <source>The {field} “{value}” is too long for the accounting system.</source>
        <translation>El campo «{field}», «{value}», es demasiado largo para el sistema contable.</translation>
    </message>
    <message>
        <source>There is a file called {path} already.</source>
        <translation>Ya existe un archivo llamado {path}.</translation>
    </message>
    <message>
        <source>There is no call “{name}”.</source>
        <translation>No hay ninguna llamada «{name}».</translation>
    </message>
    <message>
        <source>There is no change order {number} here.</source>
        <translation>Aquí no hay ninguna orden de cambio {number}.</translation>
    </message>
    <message>
        <source>There is no column {column} under any name that is known, so “{entity}” is not read.</source>
        <translation>No hay ninguna columna {column} con un nombre conocido, así que «{entity}» no se lee.</translation>
    </message>
    <message>
        <source>There is no company “{company}” in CMiC.</source>
        <translation>No existe la empresa «{company}» en CMiC.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>No hay pantalla en la que abrir una ventana.</translation>
    </message>
    <message>
        <source>There is no file for change order {number}.</source>
        <translation>No hay ningún archivo para la orden de cambio {number}.</translation>
    </message>
    <message>
        <source>There is no match with that number.</source>
        <translation>No hay ninguna coincidencia con ese número.</translation>
    </message>
    <message>
        <source>There is no run {run_id}.</source>
        <translation>No existe la ejecución {run_id}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>There is no systemctl on this computer.</source>
        <translation>En este equipo no hay systemctl.</translation>
    </message>
    <message>
        <source>There is no tax rate called {group}, and which other rates make up the group cannot be read yet.</source>
        <translation>No hay ninguna tasa de impuesto llamada {group}, y todavía no se puede leer qué otras tasas forman el grupo.</translation>
    </message>
    <message>
        <source>There is nobody to ask here: give {option}.</source>
        <translation>Aquí no hay a quién preguntarlo: indique {option}.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>No hay nada con ese nombre.</translation>
    </message>
    <message>
        <source>There is nothing to book.</source>
        <translation>No hay nada que imputar.</translation>
    </message>
    <message>
        <source>There is nothing with the number {number} here.</source>
        <translation>Aquí no hay nada con el número {number}.</translation>
    </message>
    <message>
        <source>There may be this record in Procore already.</source>
        <translation>Puede que este registro ya exista en Procore.</translation>
    </message>
    <message>
        <source>These are needed by the ones above, so they are synchronised as well.</source>
        <translation>Las de arriba las necesitan, así que también se sincronizan.</translation>
    </message>
    <message>
        <source>These connections are set up: {connections}.</source>
        <translation>Estas conexiones están configuradas: {connections}.</translation>
    </message>
    <message>
        <source>They are two different times of the day, from 00:00 to 23:59.</source>
        <translation>Son dos horas distintas del día, de 00:00 a 23:59.</translation>
    </message>
    <message>
        <source>They begin in Procore, or the accounting system has nothing of them that Procore could take.</source>
        <translation>Nacen en Procore, o el sistema contable no tiene nada de ellos que Procore pueda tomar.</translation>
    </message>
    <message>
        <source>They were deleted in the accounting system, or its record security hides them, or it is another company.</source>
        <translation>Se eliminaron en el sistema contable, o su seguridad por registro los oculta, o es otra empresa.</translation>
    </message>
    <message>
        <source>This account may not talk to the background core.</source>
        <translation>Esta cuenta no puede comunicarse con el motor en segundo plano.</translation>
    </message>
    <message>
        <source>This account may only look: starting and pausing is for administrators.</source>
        <translation>Esta cuenta solo puede consultar: iniciar y pausar está reservado a los administradores.</translation>
    </message>
    <message>
        <source>This budget line was changed in Procore since it was sent.</source>
        <translation>Esta línea de presupuesto se cambió en Procore desde que se envió.</translation>
    </message>
    <message>
        <source>This computer is not looked at yet.</source>
        <translation>Este equipo aún no se ha examinado.</translation>
    </message>
    <message>
        <source>This computer knows no service called {name}.</source>
        <translation>Este equipo no conoce ningún servicio llamado {name}.</translation>
    </message>
    <message>
        <source>This computer said: {reason}</source>
        <translation>Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>This connection has no set-up in force any more.</source>
        <translation>Esta conexión ya no tiene una configuración en vigor.</translation>
    </message>
    <message>
        <source>This desktop has no place for icons of programs that run.</source>
        <translation>Este escritorio no tiene lugar para iconos de programas en marcha.</translation>
    </message>
    <message>
        <source>This driver writes each row for itself, so half a change order could be left behind.</source>
        <translation>Este controlador escribe cada fila por separado: podría quedar media orden de cambio.</translation>
    </message>
    <message>
        <source>This is a fault of Trueup. Send the log to support; nothing that was done is lost.</source>
        <translation>Es un fallo de Trueup. Envíe el registro de actividad al soporte; no se pierde nada de lo hecho.</translation>
    </message>
    <message>
        <source>This is a server.</source>
        <translation>Es un servidor.</translation>
    </message>
    <message>
        <source>This is a workstation.</source>
        <translation>Es una estación de trabajo.</translation>
    </message>
    <message>
        <source>This is a {bits}-bit program and the driver is not.</source>
        <translation>Este programa es de {bits} bits y el controlador no.</translation>
    </message>
    <message>
        <source>This key occurs more than once in {table}.</source>
        <translation>Esta clave aparece más de una vez en {table}.</translation>
    </message>
    <message>
        <source>This record is gone from the accounting system but still in Procore.</source>
        <translation>Este registro ya no está en el sistema contable, pero sigue en Procore.</translation>
    </message>
    <message>
        <source>This release of CMiC does not offer it. Clear “{entity}” in the mappings, or ask CMiC.</source>
        <translation>Esta versión de CMiC no lo ofrece. Desmarque «{entity}» en los mapeos, o pregunte a CMiC.</translation>
    </message>
    <message>
        <source>This terminal belongs to no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Este terminal no pertenece a ningún escritorio: no están definidas ni DISPLAY ni WAYLAND_DISPLAY.</translation>
    </message>
    <message>
        <source>This version of the accounting system names it otherwise or does not have it.</source>
        <translation>Esta versión del sistema contable la llama de otro modo o no la tiene.</translation>
    </message>
    <message>
        <source>Tick at least one entity to synchronise.</source>
        <translation>Marque al menos una entidad para sincronizar.</translation>
    </message>
    <message>
        <source>Tick at least one feature.</source>
        <translation>Marque al menos una función.</translation>
    </message>
    <message>
        <source>Tick “Import as an Approved Estimate Change”, then start. If a row is rejected, nothing of it counts: send the rejected rows to whoever runs Trueup.</source>
        <translation>Marque «Import as an Approved Estimate Change» e inicie. Si se rechaza una fila, no cuenta nada: envíe las filas rechazadas a quien administra Trueup.</translation>
    </message>
    <message>
        <source>Ticked before, so it stays</source>
        <translation>Ya estaba marcado: se conserva</translation>
    </message>
    <message>
        <source>Ticked by you</source>
        <translation>Marcado por usted</translation>
    </message>
    <message>
        <source>Ticked by “{recipes}”</source>
        <translation>Marcado por «{recipes}»</translation>
    </message>
    <message>
        <source>Ticks cleared, because they were not there then: {count}.</source>
        <translation>Marcas quitadas, porque entonces no estaban: {count}.</translation>
    </message>
    <message>
        <source>Ticks that were there before and stay as they are: {count}.</source>
        <translation>Marcas que ya estaban y se conservan: {count}.</translation>
    </message>
    <message>
        <source>Time frame: {value}</source>
        <translation>Período: {value}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>To synchronise now: {value}</source>
        <translation>Para sincronizar ahora: {value}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Token address: {value}</source>
        <translation>Dirección del token: {value}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Transaction (JC)</source>
        <translation>Transacción (JC)</translation>
    </message>
    <message>
        <source>Tried again.</source>
        <translation>Se intentó de nuevo.</translation>
    </message>
    <message>
        <source>Trueup brings no {name} from the accounting system to Procore.</source>
        <translation>Trueup no lleva esto del sistema contable a Procore: {name}.</translation>
    </message>
    <message>
        <source>Trueup cannot listen in that way.</source>
        <translation>Trueup no puede escuchar de esa manera.</translation>
    </message>
    <message>
        <source>Trueup cannot unlink this {name}.</source>
        <translation>Trueup no puede desvincular esto: {name}.</translation>
    </message>
    <message>
        <source>Trueup deletes no {name} in Procore.</source>
        <translation>Trueup no elimina esto en Procore: {name}.</translation>
    </message>
    <message>
        <source>Trueup did not send it, so it cannot tell whether it is still in the accounting system.</source>
        <translation>Trueup no lo envió, así que no puede saber si aún está en el sistema contable.</translation>
    </message>
    <message>
        <source>Trueup exports prime contract change orders, with CMiC also companies, projects, commitments and budgets, and sends what the accounting system holds.</source>
        <translation>Trueup exporta las órdenes de cambio de contratos principales, con CMiC también empresas, proyectos, compromisos y presupuestos, y envía lo que contiene el sistema contable.</translation>
    </message>
    <message>
        <source>Trueup replaces no file unless it is told to.</source>
        <translation>Trueup no reemplaza ningún archivo si no se le indica.</translation>
    </message>
    <message>
        <source>Two rows carry the key {key} once blanks around it are ignored.</source>
        <translation>Dos filas llevan la clave {key} si se ignoran los espacios de los extremos.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Type a whole address, such as https://login.procore.com.</source>
        <translation>Escriba una dirección completa, como https://login.procore.com.</translation>
    </message>
    <message>
        <source>Type both again: they are case-sensitive, and the password may hold letters and digits only.</source>
        <translation>Escriba ambos de nuevo: distinguen mayúsculas y minúsculas, y la contraseña solo puede tener letras y cifras.</translation>
    </message>
    <message>
        <source>Type the client id of the app in Procore.</source>
        <translation>Escriba el id. de cliente de la aplicación en Procore.</translation>
    </message>
    <message>
        <source>Type the client secret and the password of the database again; what is typed replaces it.</source>
        <translation>Escriba de nuevo el secreto de cliente y la contraseña de la base de datos; lo que se escriba los reemplaza.</translation>
    </message>
    <message>
        <source>Type the client secret that belongs to this client id.</source>
        <translation>Escriba el secreto de cliente que corresponde a este id. de cliente.</translation>
    </message>
    <message>
        <source>Type the company code as CMiC shows it, with its leading zeros; it has {longest} characters at most.</source>
        <translation>Escriba el código de empresa tal como lo muestra CMiC, con sus ceros iniciales; tiene {longest} caracteres como máximo.</translation>
    </message>
    <message>
        <source>Type the company code as CMiC shows it.</source>
        <translation>Escriba el código de empresa tal como lo muestra CMiC.</translation>
    </message>
    <message>
        <source>Type the company&apos;s number: it stands in the address of its Procore pages.</source>
        <translation>Escriba el número de la empresa: aparece en la dirección de sus páginas de Procore.</translation>
    </message>
    <message>
        <source>Type the name of the database driver.</source>
        <translation>Escriba el nombre del controlador de la base de datos.</translation>
    </message>
    <message>
        <source>Type the password or client secret again.</source>
        <translation>Escriba de nuevo la contraseña o el secreto de cliente.</translation>
    </message>
    <message>
        <source>Type the service user&apos;s name.</source>
        <translation>Escriba el nombre del usuario de servicio.</translation>
    </message>
    <message>
        <source>Type the service user&apos;s password.</source>
        <translation>Escriba la contraseña del usuario de servicio.</translation>
    </message>
    <message>
        <source>Undo the edit in Procore. Or delete it in the accounting system, begin it anew here and accept it again.</source>
        <translation>Deshaga la edición en Procore. O elimínelo en la contabilidad, empiece aquí de nuevo con él y acéptelo otra vez.</translation>
    </message>
    <message>
        <source>Undo the edit in Procore. Or take the change order out of the ledger, reset it and have it accepted anew.</source>
        <translation>Deshaga la edición en Procore. O retire la orden de cambio de la contabilidad, restablézcala y haga que se acepte de nuevo.</translation>
    </message>
    <message>
        <source>Unlinked in Procore.</source>
        <translation>Desvinculado en Procore.</translation>
    </message>
    <message>
        <source>Unlinked: it is gone from the ledger, and Procore&apos;s marks are off.</source>
        <translation>Desvinculada: ya no está en la contabilidad, y las marcas de Procore se quitaron.</translation>
    </message>
    <message>
        <source>Use hyphens in the cost codes of CMiC, or ask support to change what is refused.</source>
        <translation>Use guiones en los códigos de costo de CMiC, o pida al soporte que cambie lo que se rechaza.</translation>
    </message>
    <message>
        <source>Use the running core, or stop it first.</source>
        <translation>Use el motor en marcha, o deténgalo antes.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Vendor (AP)</source>
        <translation>Proveedor (AP)</translation>
    </message>
    <message>
        <source>Vendor Insurance (AP)</source>
        <translation>Seguro del proveedor (AP)</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Wait for the end of the pause, or end it now with: trueup unpause</source>
        <translation>Espere al final de la pausa, o termínela ahora con: trueup unpause</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop the run with: trueup stop, and its number. Then remove the connection again.</source>
        <translation>Espere a que termine, o detenga la ejecución con: trueup stop y su número. Después elimine la conexión de nuevo.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>Way of signing in: {value}</source>
        <translation>Forma de acceso: {value}</translation>
    </message>
    <message>
        <source>Way to {host}</source>
        <translation>Acceso a {host}</translation>
    </message>
    <message>
        <source>Webhooks API (company)</source>
        <translation>API de webhooks (empresa)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Sitio web</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What answers at {host} is not the interface of CMiC R12.</source>
        <translation>Lo que responde en {host} no es la interfaz de CMiC R12.</translation>
    </message>
    <message>
        <source>What answers there does not speak as CMiC does: {reason}</source>
        <translation>Lo que responde ahí no habla como CMiC: {reason}</translation>
    </message>
    <message>
        <source>What answers there does not speak as Procore does: {reason}</source>
        <translation>Lo que responde ahí no habla como Procore: {reason}</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Lo que difiere</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>What is the same</source>
        <translation>Lo que es igual</translation>
    </message>
    <message>
        <source>What its ERP tool asks about these is published nowhere, so Trueup finds budget changes by itself once they are approved.</source>
        <translation>Lo que su herramienta ERP pregunta por ellos no está publicado en ninguna parte; por eso Trueup encuentra los cambios del presupuesto por sí mismo en cuanto se aprueban.</translation>
    </message>
    <message>
        <source>What people budgeted in Procore with another amount is asked about and not written over.</source>
        <translation>Lo que se presupuestó en Procore con otro importe se pregunta y no se sobrescribe.</translation>
    </message>
    <message>
        <source>What this record belongs to is not in Procore.</source>
        <translation>Aquello de lo que depende este registro no está en Procore.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Qué hacer ahora</translation>
    </message>
    <message>
        <source>What to do next: {step}</source>
        <translation>Qué hacer ahora: {step}</translation>
    </message>
    <message>
        <source>What to synchronise now</source>
        <translation>Qué sincronizar ahora</translation>
    </message>
    <message>
        <source>What was accepted is not what stands there now: {changes}.</source>
        <translation>Lo que se aceptó no es lo que hay ahora: {changes}.</translation>
    </message>
    <message>
        <source>While tax groups are imported, subcontractor invoices cannot be exported.</source>
        <translation>Mientras se importen grupos de impuestos, no se pueden exportar facturas de subcontratistas.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Whoever opens it can see the books, or act in Procore and in the accounting system.</source>
        <translation>Quien lo abra puede ver la contabilidad, o actuar en Procore y en el sistema contable.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>With the tool, send it to ERP in Procore and have it accepted there. Without it, it waits for approval here after the next look.</source>
        <translation>Con la herramienta, envíela al ERP en Procore y haga que se acepte allí. Sin ella, espera la aprobación aquí tras la próxima revisión.</translation>
    </message>
    <message>
        <source>Without its address nothing can be asked there. This computer said: {reason}</source>
        <translation>Sin su dirección no se puede preguntar nada allí. Este equipo respondió: {reason}</translation>
    </message>
    <message>
        <source>Without them it cannot read the accounting data of every user.</source>
        <translation>Sin ellos no puede leer los datos contables de todos los usuarios.</translation>
    </message>
    <message>
        <source>Without them nothing can be read there. The driver said: {reason}</source>
        <translation>Sin ellos no se puede leer nada allí. El controlador respondió: {reason}</translation>
    </message>
    <message>
        <source>Write it as DOMAIN\name, .\name for a local account, or DOMAIN\name$ for a managed one.</source>
        <translation>Escríbala como DOMINIO\nombre, .\nombre para una cuenta local, o DOMINIO\nombre$ para una administrada.</translation>
    </message>
    <message>
        <source>Write them otherwise in Procore.</source>
        <translation>Escríbalos de otra forma en Procore.</translation>
    </message>
    <message>
        <source>Written as {code} and read back: {rows} new records.</source>
        <translation>Escrito como {code} y vuelto a leer: {rows} registros nuevos.</translation>
    </message>
    <message>
        <source>Written: it was there already.</source>
        <translation>Escrita: ya estaba.</translation>
    </message>
    <message>
        <source>Written: {rows} rows.</source>
        <translation>Escrita: {rows} filas.</translation>
    </message>
    <message>
        <source>a budget code is neither among the delivered nor among the refused ones.</source>
        <translation>un código de presupuesto no está ni entre los entregados ni entre los rechazados.</translation>
    </message>
    <message>
        <source>a change order in the ledger over {amount}</source>
        <translation>una orden de cambio en la contabilidad por {amount}</translation>
    </message>
    <message>
        <source>a change request and change order in Project Management (PJ)</source>
        <translation>una solicitud de cambio y una orden de cambio en Gestión de proyectos (PJ)</translation>
    </message>
    <message>
        <source>a contract change order in Contracts (CN), with its job cost</source>
        <translation>una orden de cambio de contrato en Contratos (CN), con su costo de obra</translation>
    </message>
    <message>
        <source>a list of the cost types that are billed, from the Procore administrator</source>
        <translation>una lista de los tipos de costo que se facturan, del administrador de Procore</translation>
    </message>
    <message>
        <source>a potential change item (PCI)</source>
        <translation>un elemento de cambio (PCI)</translation>
    </message>
    <message>
        <source>a potential change item (PCI) for each potential change order</source>
        <translation>un elemento de cambio (PCI) por cada orden de cambio potencial</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>aceptar</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>accepted (budget change)</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted (budget)</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted (commitment change order)</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>accepted (commitment)</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>accepted (company)</source>
        <translation>aceptada</translation>
    </message>
    <message>
        <source>accepted (cost codes)</source>
        <translation>aceptados</translation>
    </message>
    <message>
        <source>accepted (project)</source>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>amount of {line}</source>
        <translation>importe de la {line}</translation>
    </message>
    <message>
        <source>amount {before} to {now}</source>
        <translation>importe de {before} a {now}</translation>
    </message>
    <message>
        <source>an owner change order (OCO), beside a potential change item (PCI)</source>
        <translation>una orden de cambio del propietario (OCO), junto a un elemento de cambio (PCI)</translation>
    </message>
    <message>
        <source>another change order here</source>
        <translation>otra orden de cambio aquí</translation>
    </message>
    <message>
        <source>begin anew</source>
        <translation>empezar de nuevo</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>presupuesto</translation>
    </message>
    <message>
        <source>budget change</source>
        <translation>cambio del presupuesto</translation>
    </message>
    <message>
        <source>change order</source>
        <translation>orden de cambio</translation>
    </message>
    <message>
        <source>change order {number} (no. {id})</source>
        <translation>orden de cambio {number} (n.º {id})</translation>
    </message>
    <message>
        <source>change order {number} over {amount}</source>
        <translation>orden de cambio {number} por {amount}</translation>
    </message>
    <message>
        <source>changes of scheduled value and estimate in Job Cost (JC)</source>
        <translation>cambios del valor programado y de la estimación en Costos de obra (JC)</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>revisar de nuevo</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>revisada</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>compromiso</translation>
    </message>
    <message>
        <source>commitment change order</source>
        <translation>orden de cambio del compromiso</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>confirm by hand</source>
        <translation>confirmar a mano</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>confirmed (budget change)</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>confirmed (budget)</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>confirmed (commitment change order)</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>confirmed (commitment)</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>confirmed (company)</source>
        <translation>confirmada</translation>
    </message>
    <message>
        <source>confirmed (cost codes)</source>
        <translation>confirmados</translation>
    </message>
    <message>
        <source>confirmed (project)</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>confirmed here, not marked in Procore</source>
        <translation>confirmada aquí, sin marcar en Procore</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrato</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>costo</translation>
    </message>
    <message>
        <source>cost code</source>
        <translation>código de costo</translation>
    </message>
    <message>
        <source>cost codes</source>
        <translation>códigos de costo</translation>
    </message>
    <message>
        <source>cost type</source>
        <translation>tipo de costo</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>description of {line}</source>
        <translation>descripción de la {line}</translation>
    </message>
    <message>
        <source>entry sheet</source>
        <translation>hoja de captura</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed (budget change)</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>failed (budget)</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>failed (commitment change order)</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed (commitment)</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>failed (company)</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed (cost codes)</source>
        <translation>fallidos</translation>
    </message>
    <message>
        <source>failed (project)</source>
        <translation>fallido</translation>
    </message>
    <message>
        <source>import file</source>
        <translation>archivo de importación</translation>
    </message>
    <message>
        <source>it confirms {done} of {sent} records.</source>
        <translation>confirma {done} de {sent} registros.</translation>
    </message>
    <message>
        <source>it does not say whether the budget is locked.</source>
        <translation>no dice si el presupuesto está bloqueado.</translation>
    </message>
    <message>
        <source>it has no end.</source>
        <translation>no tiene fin.</translation>
    </message>
    <message>
        <source>it holds no access token.</source>
        <translation>no contiene ningún token de acceso.</translation>
    </message>
    <message>
        <source>it holds no id.</source>
        <translation>no contiene ningún id.</translation>
    </message>
    <message>
        <source>it holds no list of tools.</source>
        <translation>no contiene ninguna lista de herramientas.</translation>
    </message>
    <message>
        <source>it is no longer approved there</source>
        <translation>ya no está aprobado allí</translation>
    </message>
    <message>
        <source>it is no record.</source>
        <translation>no es un registro.</translation>
    </message>
    <message>
        <source>it is not a list of rows.</source>
        <translation>no es una lista de filas.</translation>
    </message>
    <message>
        <source>it is not a list.</source>
        <translation>no es una lista.</translation>
    </message>
    <message>
        <source>it was read again since you looked at it</source>
        <translation>se leyó de nuevo desde que la vio</translation>
    </message>
    <message>
        <source>its details</source>
        <translation>sus detalles</translation>
    </message>
    <message>
        <source>its lines</source>
        <translation>sus líneas</translation>
    </message>
    <message>
        <source>its own interface</source>
        <translation>su propia interfaz</translation>
    </message>
    <message>
        <source>its pages do not go on.</source>
        <translation>sus páginas no avanzan.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>look in CMiC again</source>
        <translation>mirar de nuevo en CMiC</translation>
    </message>
    <message>
        <source>look in the ledger again</source>
        <translation>mirar la contabilidad</translation>
    </message>
    <message>
        <source>no longer waiting in Procore</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (budget change)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (budget)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (commitment change order)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (commitment)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (company)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (cost codes)</source>
        <translation>ya no esperan en Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (project)</source>
        <translation>ya no espera en Procore</translation>
    </message>
    <message>
        <source>one of its own</source>
        <translation>una plantilla propia</translation>
    </message>
    <message>
        <source>rejected (budget change)</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected (budget)</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected (commitment change order)</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>rejected (commitment)</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>rejected (company)</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>rejected (cost codes)</source>
        <translation>rechazados</translation>
    </message>
    <message>
        <source>rejected (project)</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>say that it is in the ledger&apos;s currency</source>
        <translation>indicar que está en la moneda de la contabilidad</translation>
    </message>
    <message>
        <source>say that it is posted</source>
        <translation>decir que ya se contabilizó</translation>
    </message>
    <message>
        <source>systemd starts “trueup core run”.</source>
        <translation>systemd inicia «trueup core run».</translation>
    </message>
    <message>
        <source>unlinked (budget change)</source>
        <translation>desvinculado</translation>
    </message>
    <message>
        <source>unlinked (budget)</source>
        <translation>desvinculado</translation>
    </message>
    <message>
        <source>unlinked (commitment change order)</source>
        <translation>desvinculada</translation>
    </message>
    <message>
        <source>unlinked (commitment)</source>
        <translation>desvinculado</translation>
    </message>
    <message>
        <source>unlinked (company)</source>
        <translation>desvinculada</translation>
    </message>
    <message>
        <source>unlinked (cost codes)</source>
        <translation>desvinculados</translation>
    </message>
    <message>
        <source>unlinked (project)</source>
        <translation>desvinculado</translation>
    </message>
    <message>
        <source>way</source>
        <translation>vía</translation>
    </message>
    <message>
        <source>written, not marked in Procore</source>
        <translation>escrito, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (budget change)</source>
        <translation>escrito, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (budget)</source>
        <translation>escrito, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (commitment change order)</source>
        <translation>escrita, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (commitment)</source>
        <translation>escrito, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (company)</source>
        <translation>escrita, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (cost codes)</source>
        <translation>escritos, sin marcar en Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (project)</source>
        <translation>escrito, sin marcar en Procore</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} más</translation>
    </message>
    <message>
        <source>{deed} ({command})</source>
        <translation>{deed} ({command})</translation>
    </message>
    <message>
        <source>{feature} goes on as before, although it is not chosen.</source>
        <translation>{feature} sigue como antes, aunque no esté elegida.</translation>
    </message>
    <message>
        <source>{least} is the least that is taken.</source>
        <translation>{least} es lo mínimo que se acepta.</translation>
    </message>
    <message>
        <source>{most} is the most that is taken.</source>
        <translation>{most} es lo máximo que se acepta.</translation>
    </message>
    <message>
        <source>{origin_id} is not in the double.</source>
        <translation>{origin_id} no está en el sustituto.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}</source>
        <translation>No se pudo escribir {path}: {reason}</translation>
    </message>
    <message>
        <source>{record} ({name})</source>
        <translation>{record} ({name})</translation>
    </message>
    <message>
        <source>{remedy} It is checked again by itself.</source>
        <translation>{remedy} Se comprueba de nuevo por sí sola.</translation>
    </message>
    <message>
        <source>{remedy} Then it is sent to ERP again in Procore.</source>
        <translation>{remedy} Luego se envía de nuevo al ERP en Procore.</translation>
    </message>
    <message>
        <source>{words} Further reasons: {count}.</source>
        <translation>{words} Otros motivos: {count}.</translation>
    </message>
    <message>
        <source>“budget_jobs” has no effect here: with the ERP Integrations tool budgets come with the job cost summaries.</source>
        <translation>«budget_jobs» no tiene efecto aquí: con la herramienta Integraciones ERP los presupuestos llegan con los resúmenes de costos de obra.</translation>
    </message>
    <message>
        <source>“{command}” was answered: {reason}</source>
        <translation>Respuesta a «{command}»: {reason}</translation>
    </message>
    <message>
        <source>“{connection}” has something on its way to the ledger and cannot be removed now.</source>
        <translation>«{connection}» tiene algo en camino a la contabilidad y no se puede eliminar ahora.</translation>
    </message>
    <message>
        <source>“{connection}” is at work and cannot be removed now.</source>
        <translation>«{connection}» está trabajando y no se puede eliminar ahora.</translation>
    </message>
    <message>
        <source>“{line}” is not on the company&apos;s list of the accounting system: {value}.</source>
        <translation>«{line}» no está en la lista de la empresa del sistema contable: {value}.</translation>
    </message>
    <message>
        <source>“{name}” is no column of {table} in the catalogue.</source>
        <translation>«{name}» no es una columna de {table} en el catálogo.</translation>
    </message>
    <message>
        <source>“{name}” is no table of the catalogue.</source>
        <translation>«{name}» no es una tabla del catálogo.</translation>
    </message>
    <message>
        <source>“{name}” is none of the names that are only inferred.</source>
        <translation>«{name}» no es ninguno de los nombres que solo se deducen.</translation>
    </message>
    <message>
        <source>“{name}” says where a vendor&apos;s money goes, and is never read.</source>
        <translation>«{name}» dice adónde va el dinero de un proveedor, y nunca se lee.</translation>
    </message>
    <message>
        <source>“{place}” holds {there} there and {here} in the accounting system; nothing was written over.</source>
        <translation>«{place}» tiene {there} allí y {here} en el sistema contable; no se sobrescribió nada.</translation>
    </message>
    <message>
        <source>“{place}” still holds {there} in Procore, and Trueup deletes nothing.</source>
        <translation>«{place}» todavía tiene {there} en Procore, y Trueup no elimina nada.</translation>
    </message>
    <message>
        <source>“{place}” was budgeted with {there} in Procore and with {here} in the accounting system.</source>
        <translation>«{place}» se presupuestó con {there} en Procore y con {here} en el sistema contable.</translation>
    </message>
    <message>
        <source>“{given}” is not a date such as {such}.</source>
        <translation>«{given}» no es una fecha como {such}.</translation>
    </message>
    <message>
        <source>“{title}” is still in the accounting system, as {called}.</source>
        <translation>«{title}» sigue en el sistema contable, como {called}.</translation>
    </message>
    <message>
        <source>“{title}” was edited in Procore after it had gone to the accounting system.</source>
        <translation>«{title}» se editó en Procore después de haber pasado a la contabilidad.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» no es un número.</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>aparte</translation>
    </message>
    <message>
        <source>(always so)</source>
        <translation>(siempre así)</translation>
    </message>
    <message>
        <source>(the company&apos;s currency)</source>
        <translation>(la moneda de la empresa)</translation>
    </message>
    <message>
        <source>(the setting for new vendors)</source>
        <translation>(el ajuste para proveedores nuevos)</translation>
    </message>
    <message>
        <source>Accept it with a date up to that day.</source>
        <translation>Acéptela con una fecha que no pase de ese día.</translation>
    </message>
    <message>
        <source>Approve the contract in {place}.</source>
        <translation>Apruebe el contrato en {place}.</translation>
    </message>
    <message>
        <source>Fill it in Procore.</source>
        <translation>Complételo en Procore.</translation>
    </message>
    <message>
        <source>Look at the change order in Procore.</source>
        <translation>Revise la orden de cambio en Procore.</translation>
    </message>
    <message>
        <source>Look at the prime contract. If it is in {needed}, say so in Trueup, and it goes on (trueup exports currency NO); or let the service account see prime contracts in Procore.</source>
        <translation>Mire el contrato principal. Si está en {needed}, dígalo en Trueup, y sigue su curso (trueup exports currency NO); o permita que la cuenta de servicio vea los contratos principales en Procore.</translation>
    </message>
    <message>
        <source>Synchronise the job first.</source>
        <translation>Sincronice antes la obra.</translation>
    </message>
    <message>
        <source>kept apart by the next sync</source>
        <translation>se mantiene aparte al sincronizar</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>contabilidad</translation>
    </message>
    <message>
        <source>line {position}</source>
        <translation>línea {position}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>líneas</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>vinculado</translation>
    </message>
    <message>
        <source>markup “{markup}” of {line}</source>
        <translation>recargo «{markup}» de la {line}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>demasiados niveles anidados</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>no token is in its answer.</source>
        <translation>su respuesta no contiene ningún token.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>no es UTF-8</translation>
    </message>
    <message>
        <source>not synchronised</source>
        <translation>sin sincronizar</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>only Quick Bill contracts with lump-sum billing of the whole job</source>
        <translation>solo contratos de facturación rápida con facturación a suma alzada de toda la obra</translation>
    </message>
    <message>
        <source>project</source>
        <translation>proyecto</translation>
    </message>
    <message>
        <source>quantity of {line}</source>
        <translation>cantidad de la {line}</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rechazar</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rechazada</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>ingreso</translation>
    </message>
    <message>
        <source>rows in its tables</source>
        <translation>filas en sus tablas</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>enviar de nuevo</translation>
    </message>
    <message>
        <source>status</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>sub job</source>
        <translation>subobra</translation>
    </message>
    <message>
        <source>support, who made the file</source>
        <translation>el soporte, que creó el archivo</translation>
    </message>
    <message>
        <source>support, with the log</source>
        <translation>el soporte, con el registro de actividad</translation>
    </message>
    <message>
        <source>the CMiC administrator</source>
        <translation>el administrador de CMiC</translation>
    </message>
    <message>
        <source>the Sage administrator</source>
        <translation>el administrador de Sage</translation>
    </message>
    <message>
        <source>the accounting system</source>
        <translation>el sistema contable</translation>
    </message>
    <message>
        <source>the administrator of this server</source>
        <translation>el administrador de este servidor</translation>
    </message>
    <message>
        <source>the answer is empty.</source>
        <translation>la respuesta está vacía.</translation>
    </message>
    <message>
        <source>the answer is not JSON.</source>
        <translation>la respuesta no es JSON.</translation>
    </message>
    <message>
        <source>the company has no standard cost code list.</source>
        <translation>la empresa no tiene una lista estándar de códigos de costo.</translation>
    </message>
    <message>
        <source>the company&apos;s Procore administrator</source>
        <translation>el administrador de Procore de la empresa</translation>
    </message>
    <message>
        <source>the finance department</source>
        <translation>el departamento de finanzas</translation>
    </message>
    <message>
        <source>the implementation specialist</source>
        <translation>el especialista en implementación</translation>
    </message>
    <message>
        <source>the key “{key}” stands there twice</source>
        <translation>la clave «{key}» aparece dos veces</translation>
    </message>
    <message>
        <source>the next sync links it</source>
        <translation>se vincula al sincronizar</translation>
    </message>
    <message>
        <source>the project manager, in Procore</source>
        <translation>el gerente de proyecto, en Procore</translation>
    </message>
    <message>
        <source>the record {id} is neither among the delivered nor among the refused ones.</source>
        <translation>el registro {id} no está ni entre los entregados ni entre los rechazados.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>transaction date</source>
        <translation>fecha de transacción</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>intentar de nuevo</translation>
    </message>
    <message>
        <source>two whole numbers are expected</source>
        <translation>se esperan dos números enteros</translation>
    </message>
    <message>
        <source>unit cost of {line}</source>
        <translation>costo unitario de la {line}</translation>
    </message>
    <message>
        <source>unit of {line}</source>
        <translation>unidad de la {line}</translation>
    </message>
    <message>
        <source>unlink</source>
        <translation>desvincular</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>desvinculada</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>en espera de aprobación</translation>
    </message>
    <message>
        <source>waiting for posting</source>
        <translation>en espera de contabilización</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>le espera</translation>
    </message>
    <message>
        <source>whoever accepts change orders here</source>
        <translation>quien acepta aquí las órdenes de cambio</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrita</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{call} answered with a conflict: {reason}</source>
        <translation>{call} respondió con un conflicto: {reason}</translation>
    </message>
    <message>
        <source>{call} answered with status {status} and {page}. Releases before R12 have no such interface.</source>
        <translation>{call} respondió con el estado {status} y {page}. Las versiones anteriores a R12 no tienen esa interfaz.</translation>
    </message>
    <message>
        <source>{call} answered with status {status}: {reason}</source>
        <translation>{call} respondió con el estado {status}: {reason}</translation>
    </message>
    <message>
        <source>{call} was answered with status {status} by something on the way to {host}: {page}</source>
        <translation>A {call} respondió con el estado {status} algo en el camino hacia {host}: {page}</translation>
    </message>
    <message>
        <source>{call}: {reason}</source>
        <translation>{call}: {reason}</translation>
    </message>
    <message>
        <source>{code} {name}</source>
        <translation>{code} {name}</translation>
    </message>
    <message>
        <source>{code} {title}</source>
        <translation>{code} {title}</translation>
    </message>
    <message>
        <source>{code}: {title}</source>
        <translation>{code}: {title}</translation>
    </message>
    <message>
        <source>{connection} reads Sage 300 CRE; companies and the like are written into CMiC only.</source>
        <translation>{connection} lee Sage 300 CRE; las empresas y demás solo se escriben en CMiC.</translation>
    </message>
    <message>
        <source>{count} posted costs</source>
        <translation>{count} costos registrados</translation>
    </message>
    <message>
        <source>{count} records in the Procore double are not what the sample holds; the first: {first}</source>
        <translation>{count} registros del sustituto de Procore no son los de la empresa de ejemplo; el primero: {first}</translation>
    </message>
    <message>
        <source>{count} tool rights are missing. Ask for them in Procore.</source>
        <translation>Permisos de herramientas que faltan: {count}. Pídalos en Procore.</translation>
    </message>
    <message>
        <source>{entity} › {part}</source>
        <translation>{entity} › {part}</translation>
    </message>
    <message>
        <source>{faults}</source>
        <translation>{faults}</translation>
    </message>
    <message>
        <source>{feature} (revision {revision}; {source})</source>
        <translation>{feature} (revisión {revision}; {source})</translation>
    </message>
    <message>
        <source>{field} “{before}” to “{now}”</source>
        <translation>{field} de «{before}» a «{now}»</translation>
    </message>
    <message>
        <source>{figure}: {side}</source>
        <translation>{figure}: {side}</translation>
    </message>
    <message>
        <source>{given} is neither sage nor cmic.</source>
        <translation>{given} no es ni sage ni cmic.</translation>
    </message>
    <message>
        <source>{gone} of {known} records of “{entity}” would be gone, and were left as they are.</source>
        <translation>{gone} de {known} registros de «{entity}» habrían desaparecido, y se dejaron como estaban.</translation>
    </message>
    <message>
        <source>{host} answered with status {status}: {reason}</source>
        <translation>{host} respondió con el estado {status}: {reason}</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>No se puede llegar a {host}.</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} no responde a tiempo.</translation>
    </message>
    <message>
        <source>{how}: number {number} over {amount}.</source>
        <translation>{how}: número {number} por {amount}.</translation>
    </message>
    <message>
        <source>{limit} calls were allowed in this period.</source>
        <translation>En este período se permitían {limit} llamadas.</translation>
    </message>
    <message>
        <source>{login} was refused at {host}: mistyped, locked, expired, or the tenant is another one.</source>
        <translation>{login} fue rechazado en {host}: mal escrito, bloqueado, caducado, o el inquilino es otro.</translation>
    </message>
    <message>
        <source>{method} {resource} was refused: {reason}</source>
        <translation>{method} {resource} fue rechazado: {reason}</translation>
    </message>
    <message>
        <source>{name} has a value that cannot be used, at “{place}”.</source>
        <translation>{name} tiene un valor que no se puede usar, en «{place}».</translation>
    </message>
    <message>
        <source>{name} holds a secret, at “{place}”.</source>
        <translation>{name} contiene un secreto, en «{place}».</translation>
    </message>
    <message>
        <source>{name} in the import file</source>
        <translation>{name} en el archivo de importación</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off.</source>
        <translation>{name} está dañado o cortado.</translation>
    </message>
    <message>
        <source>{name} is not a set-up file.</source>
        <translation>{name} no es un archivo de configuración.</translation>
    </message>
    <message>
        <source>{name} is too large to be a set-up file.</source>
        <translation>{name} es demasiado grande para ser un archivo de configuración.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version.</source>
        <translation>{name} se creó con una versión más reciente.</translation>
    </message>
    <message>
        <source>{name}: {health}</source>
        <translation>{name}: {health}</translation>
    </message>
    <message>
        <source>{numbers} is not in the list of “{connection}”; it may have been taken off by a sync.</source>
        <translation>{numbers} no está en la lista de «{connection}»; puede que una sincronización lo haya quitado.</translation>
    </message>
    <message>
        <source>{numbers} share their record or their object with each other, or with what was linked before.</source>
        <translation>{numbers} comparten su registro o su objeto entre sí, o con lo que ya se vinculó.</translation>
    </message>
    <message>
        <source>{number} is not a number that JSON knows</source>
        <translation>{number} no es un número que JSON conozca</translation>
    </message>
    <message>
        <source>{parent} was not delivered, so this record has no place there.</source>
        <translation>{parent} no se entregó, así que este registro no tiene dónde ir.</translation>
    </message>
    <message>
        <source>{part} did not start.</source>
        <translation>{part} no se inició.</translation>
    </message>
    <message>
        <source>{reason} Changed: {changes}.</source>
        <translation>{reason} Cambió: {changes}.</translation>
    </message>
    <message>
        <source>{resource} answered: {reason}</source>
        <translation>{resource} respondió: {reason}</translation>
    </message>
    <message>
        <source>{resource} holds that key more than once.</source>
        <translation>{resource} contiene esa clave más de una vez.</translation>
    </message>
    <message>
        <source>{resource} was asked for it afterwards and holds nothing of that key.</source>
        <translation>Después se preguntó a {resource}, y no tiene nada con esa clave.</translation>
    </message>
    <message>
        <source>{revenue} (cost {cost})</source>
        <translation>{revenue} (costo {cost})</translation>
    </message>
    <message>
        <source>{rows} records of {table} were written while they were read.</source>
        <translation>{rows} registros de {table} se escribieron mientras se leían.</translation>
    </message>
    <message>
        <source>{system} is read from {place}.</source>
        <translation>{system} se lee de {place}.</translation>
    </message>
    <message>
        <source>{system} is read from {place}; until now from {before}.</source>
        <translation>{system} se lee de {place}; hasta ahora de {before}.</translation>
    </message>
    <message>
        <source>{table} has no column {column} any more. Going on would clear those values in Procore.</source>
        <translation>{table} ya no tiene la columna {column}. Continuar borraría esos valores en Procore.</translation>
    </message>
    <message>
        <source>{table} lacks what “{entity}” cannot do without.</source>
        <translation>A {table} le falta algo de lo que «{entity}» no puede prescindir.</translation>
    </message>
    <message>
        <source>“{entity}” is not what it was when the set-up was made.</source>
        <translation>«{entity}» ya no es lo que era cuando se hizo la configuración.</translation>
    </message>
    <message>
        <source>“{name}” in {system} is joined to “{company}” in Procore.</source>
        <translation>«{name}» en {system} se une a «{company}» en Procore.</translation>
    </message>
    <message>
        <source>“{name}” is set up already: this changes it, and makes no second connection.</source>
        <translation>«{name}» ya está configurada: esto la cambia y no crea una segunda conexión.</translation>
    </message>
    <message>
        <source>“{theirs}” there has the same {found_by}, and no link to an accounting system.</source>
        <translation>«{theirs}» tiene allí el mismo {found_by}, sin vínculo con un sistema contable.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>No se pudo escribir {path}.</translation>
    </message>
    <message>
        <source>A company code has {longest} characters at most.</source>
        <translation>Un código de empresa tiene {longest} caracteres como máximo.</translation>
    </message>
    <message>
        <source>A dash stands where a figure is not there or was not read.</source>
        <translation>Un guion indica que una cifra falta o no se leyó.</translation>
    </message>
    <message>
        <source>User: {value}</source>
        <translation>Usuario: {value}</translation>
    </message>
    <message>
        <source>{path} could not be written: no space is left.</source>
        <translation>No se pudo escribir {path}: no queda espacio.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} está dañado.</translation>
    </message>
    <message>
        <source>{path} is not a database.</source>
        <translation>{path} no es una base de datos.</translation>
    </message>
    <message>
        <source>{path} is not the name of a file.</source>
        <translation>{path} no es el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{path} may not be used by this account.</source>
        <translation>Esta cuenta no puede usar {path}.</translation>
    </message>
    <message>
        <source>{path} was not found.</source>
        <translation>No se encontró {path}.</translation>
    </message>
    <message>
        <source>{path} was sealed by “{computer}” and opens only there, so the folder was copied or restored here.</source>
        <translation>{path} lo selló «{computer}» y solo se abre allí: la carpeta se copió o restauró aquí.</translation>
    </message>
    <message>
        <source>{path}: {told}.</source>
        <translation>{path}: {told}.</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{size} GiB are free where {path} is.</source>
        <translation>Hay {size} GiB libres donde está {path}.</translation>
    </message>
    <message>
        <source>{step}: {reason}</source>
        <translation>{step}: {reason}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>“{command}” ended with {status}: {reason}</source>
        <translation>«{command}» terminó con {status}: {reason}</translation>
    </message>
    <message>
        <source>“{driver}” is not registered; {count} other drivers are.</source>
        <translation>«{driver}» no está registrado; otros controladores registrados: {count}.</translation>
    </message>
    <message>
        <source>“{driver}” is registered for {bits}-bit programs.</source>
        <translation>«{driver}» está registrado para programas de {bits} bits.</translation>
    </message>
    <message>
        <source>“{line}” belongs to a contract item that the accounting system does not have: {item}.</source>
        <translation>«{line}» pertenece a una partida de contrato que el sistema contable no tiene: {item}.</translation>
    </message>
    <message>
        <source>“{line}” belongs to no contract item.</source>
        <translation>«{line}» no pertenece a ninguna partida de contrato.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” cannot be on together. {why}</source>
        <translation>«{one}» y «{other}» no pueden estar activas a la vez. {why}</translation>
    </message>
</context>
</TS>
