<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>BothSides</name>
    <message>
        <source>Both sides of the match that is chosen</source>
        <translation>Les deux côtés de la correspondance choisie</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>Dans Procore</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>only in accounting</source>
        <translation>seulement en comptabilité</translation>
    </message>
    <message>
        <source>only in Procore</source>
        <translation>seulement dans Procore</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Record in accounting</source>
        <translation>Enregistrement en comptabilité</translation>
    </message>
    <message>
        <source>Object in Procore</source>
        <translation>Objet dans Procore</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Trouvé par</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lier</translation>
    </message>
    <message>
        <source>accounting’s amount is written over Procore’s</source>
        <translation>le montant de la comptabilité remplace celui de Procore</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Garder à part</translation>
    </message>
    <message>
        <source>Procore’s amount stays, whatever accounting says later</source>
        <translation>le montant de Procore reste, quoi que dise ensuite la comptabilité</translation>
    </message>
    <message>
        <source>The record may also be</source>
        <translation>L’enregistrement est peut-être aussi</translation>
    </message>
    <message>
        <source>The object may also be</source>
        <translation>L’objet est peut-être aussi</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer l’archive de support</translation>
    </message>
    <message>
        <source>Files in the bundle</source>
        <translation>Fichiers de l’archive</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Gathering…</source>
        <translation>Collecte en cours…</translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
    <message>
        <source>What this is, and what is in it.</source>
        <translation>Ce que c’est, et ce qu’il y a dedans.</translation>
    </message>
    <message>
        <source>This computer: system, versions, drivers, locale, time zone.</source>
        <translation>Cet ordinateur&#xa0;: système, versions, pilotes, paramètres régionaux, fuseau horaire.</translation>
    </message>
    <message>
        <source>The versions of the catalogue and of the recipes.</source>
        <translation>Les versions du catalogue et des procédures.</translation>
    </message>
    <message>
        <source>The connections, and how their last runs ended.</source>
        <translation>Les connexions, et comment leurs dernières exécutions se sont terminées.</translation>
    </message>
    <message>
        <source>What is set up now; secrets by name only.</source>
        <translation>La configuration actuelle&#xa0;; les secrets n’y figurent que par leur nom.</translation>
    </message>
    <message>
        <source>The last runs, entity by entity: counts only.</source>
        <translation>Les dernières exécutions, entité par entité&#xa0;: uniquement des nombres.</translation>
    </message>
    <message>
        <source>How many records were set aside, by entity and code.</source>
        <translation>Nombre d’enregistrements mis de côté, par entité et par code.</translation>
    </message>
    <message>
        <source>Set-ups that were begun and not saved, without secrets.</source>
        <translation>Les configurations commencées et non enregistrées, sans secrets.</translation>
    </message>
    <message>
        <source>What the pre-flight finds now.</source>
        <translation>Ce que constatent les vérifications préalables en ce moment.</translation>
    </message>
    <message>
        <source>Why most of it was left out.</source>
        <translation>Pourquoi l’essentiel a été laissé de côté.</translation>
    </message>
    <message>
        <source>The end of a log.</source>
        <translation>La fin d’un journal.</translation>
    </message>
    <message>
        <source>Support reads this to find out what happened. Secrets, records, names of vendors and customers, and amounts are never inside. Look for yourself, then save it.</source>
        <translation>Le support s’en sert pour comprendre ce qui s’est passé. Les secrets, les enregistrements, les noms de fournisseurs et de clients et les montants n’y figurent jamais. Regardez par vous-même, puis enregistrez.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>The rest of this page changes its language when the answer is here.</source>
        <translation>Le reste de cette page changera de langue quand la réponse sera là.</translation>
    </message>
</context>
<context>
    <name>ChangeOrdersWindow</name>
    <message>
        <source>No change order was found in Procore yet.</source>
        <translation>Aucun ordre de changement n’a encore été trouvé dans Procore.</translation>
    </message>
    <message>
        <source>None of {all} change orders waits for a person; {shown} shown.</source>
        <translation>Aucun des {all} ordres de changement n’attend quelqu’un&#xa0;; {shown} affichés.</translation>
    </message>
    <message>
        <source>{waiting} of {all} change orders wait for a person; {shown} shown.</source>
        <translation>{waiting} ordres de changement sur {all} attendent quelqu’un&#xa0;; {shown} affichés.</translation>
    </message>
    <message>
        <source>Where to save the files</source>
        <translation>Où enregistrer les fichiers</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>Part of a project, a contract, a number, a title or a state</source>
        <translation>Partie d’un projet, d’un contrat, d’un numéro, d’un titre ou d’un état</translation>
    </message>
    <message>
        <source>Change orders</source>
        <translation>Ordres de changement</translation>
    </message>
</context>
<context>
    <name>ChecklistDialog</name>
    <message>
        <source>Checklist</source>
        <translation>Liste de contrôle</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Qui le fait</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>Tick what is done; the day is kept with the set-up. What the tests of the connections show needs no tick. Saved as a file it can be printed and handed on.</source>
        <translation>Cochez ce qui est fait&#xa0;; le jour est gardé avec la configuration. Ce que montrent les tests des connexions n’a pas besoin de coche. Enregistrée dans un fichier, elle peut être imprimée et transmise.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ChecklistTexts</name>
    <message>
        <source>Done on {day}</source>
        <translation>Fait le {day}</translation>
    </message>
    <message>
        <source>Shown by the test</source>
        <translation>Montré par le test</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Checklist: {phase}</source>
        <translation>Liste de contrôle&#xa0;: {phase}</translation>
    </message>
</context>
<context>
    <name>DeedQuestion</name>
    <message>
        <source>The ledger does &amp;not show it here, but I have seen it there</source>
        <translation>La &amp;comptabilité ne le montre pas ici, mais je l’y ai vu</translation>
    </message>
    <message>
        <source>From now on for &amp;all whose currency Procore does not tell</source>
        <translation>Désormais pour &amp;tous ceux dont Procore n’indique pas la devise</translation>
    </message>
    <message>
        <source>Transaction &amp;date</source>
        <translation>&amp;Date de transaction</translation>
    </message>
    <message>
        <source>Another n&amp;umber in the ledger</source>
        <translation>Autre n&amp;uméro en comptabilité</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>M&amp;otif</translation>
    </message>
    <message>
        <source>N&amp;umber in the ledger</source>
        <translation>N&amp;uméro en comptabilité</translation>
    </message>
    <message>
        <source>&amp;What you have seen there</source>
        <translation>Ce que vous y avez &amp;vu</translation>
    </message>
    <message>
        <source>{title} · project {project}, contract {contract} · cost {cost} · {state}</source>
        <translation>{title} · projet {project}, contrat {contract} · coût {cost} · {state}</translation>
    </message>
    <message>
        <source>Accept change order {number} over {amount}?</source>
        <translation>Accepter l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>It is read again from Procore and checked. Then it goes into the ledger with this date, and Procore is told once it was found there.</source>
        <translation>Il est relu dans Procore et vérifié. Puis il va en comptabilité avec cette date, et Procore l’apprend quand il y a été trouvé.</translation>
    </message>
    <message>
        <source>Reject change order {number} over {amount}?</source>
        <translation>Rejeter l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>Re&amp;ject it</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Nothing is written. The reason is kept, and told to Procore where that is possible.</source>
        <translation>Rien n’est écrit. Le motif est conservé, et transmis à Procore là où c’est possible.</translation>
    </message>
    <message>
        <source>Confirm change order {number} over {amount} by hand?</source>
        <translation>Confirmer à la main l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>Con&amp;firmer</translation>
    </message>
    <message>
        <source>You say that it is in the ledger. It is looked for there under this number; with another amount it is not confirmed.</source>
        <translation>Vous dites qu’il est en comptabilité. Il y est cherché sous ce numéro&#xa0;; avec un autre montant, il n’est pas confirmé.</translation>
    </message>
    <message>
        <source>Is change order {number} over {amount} in {currency}, the ledger&apos;s currency?</source>
        <translation>L’ordre de changement {number} de {amount} est-il en {currency}, la devise de la comptabilité&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;It is in {currency}</source>
        <translation>&amp;Il est en {currency}</translation>
    </message>
    <message>
        <source>Procore does not tell its currency, and nothing is converted. Look at the prime contract first. Then it is checked again and goes on; your word is kept with it.</source>
        <translation>Procore n’indique pas sa devise, et rien n’est converti. Regardez d’abord le contrat principal. Ensuite, il est vérifié de nouveau et suit son cours&#xa0;; votre parole est conservée avec lui.</translation>
    </message>
    <message>
        <source>Send change order {number} over {amount} again?</source>
        <translation>Renvoyer l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Renvoyer</translation>
    </message>
    <message>
        <source>It is read again from Procore and waits for approval as if it had just come.</source>
        <translation>Il est relu dans Procore et attend l’approbation comme s’il venait d’arriver.</translation>
    </message>
    <message>
        <source>Unlink change order {number} over {amount}?</source>
        <translation>Dissocier l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Dissocier</translation>
    </message>
    <message>
        <source>Trueup&apos;s marks are taken off in Procore. That is refused as long as it is still in the ledger: delete or reverse it there first.</source>
        <translation>Les marques de Trueup sont retirées dans Procore. C’est refusé tant qu’il est encore en comptabilité&#xa0;: supprimez-le ou contre-passez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>Begin anew with change order {number} over {amount}?</source>
        <translation>Recommencer avec l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>It waits for approval as if it had just come. That is refused as long as it is still in the ledger.</source>
        <translation>Il attend l’approbation comme s’il venait d’arriver. C’est refusé tant qu’il est encore en comptabilité.</translation>
    </message>
    <message>
        <source>Check change order {number} over {amount} again?</source>
        <translation>Vérifier à nouveau l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Vér&amp;ifier à nouveau</translation>
    </message>
    <message>
        <source>It is read again from Procore. If nothing stands in the way any more, it is written.</source>
        <translation>Il est relu dans Procore. Si rien ne s’y oppose plus, il est écrit.</translation>
    </message>
    <message>
        <source>Look for change order {number} over {amount} in the ledger?</source>
        <translation>Chercher l’ordre de changement {number} de {amount} en comptabilité&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Re&amp;garder à nouveau</translation>
    </message>
    <message>
        <source>The ledger is looked at by itself every minute; this does it now.</source>
        <translation>La comptabilité est regardée chaque minute automatiquement&#xa0;; ceci le fait maintenant.</translation>
    </message>
    <message>
        <source>Try again with change order {number} over {amount}?</source>
        <translation>Réessayer avec l’ordre de changement {number} de {amount}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
    <message>
        <source>What is under way is tried at once instead of after a while. Nothing is done twice.</source>
        <translation>Ce qui est en route est réessayé tout de suite au lieu d’après un moment. Rien n’est fait deux fois.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>&amp;More</source>
        <translation>Pl&amp;us</translation>
    </message>
</context>
<context>
    <name>DeskQuestion</name>
    <message>
        <source>Still to fill in: {field}</source>
        <translation>Encore à remplir&#xa0;: {field}</translation>
    </message>
    <message>
        <source>The core is at it…</source>
        <translation>Le moteur s’en occupe…</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Only what wa&amp;its for a person</source>
        <translation>Seulement ce qui &amp;attend quelqu’un</translation>
    </message>
    <message>
        <source>Save as CS&amp;V</source>
        <translation>Enregistrer en CS&amp;V</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What to do in the accounting system</source>
        <translation>Que faire dans le système comptable</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>State then</source>
        <translation>État alors</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
</context>
<context>
    <name>DriftWindow</name>
    <message>
        <source>Accounting and Procore side by side</source>
        <translation>Comptabilité et Procore côte à côte</translation>
    </message>
    <message>
        <source>Asking Procore, project by project…</source>
        <translation>Procore est interrogé, projet par projet…</translation>
    </message>
    <message>
        <source>Nothing differs in {all} projects.</source>
        <translation>Rien ne diffère dans {all} projets.</translation>
    </message>
    <message>
        <source>{shown} of {all} projects</source>
        <translation>{shown} projets sur {all}</translation>
    </message>
    <message>
        <source>Missing in Procore: {what}</source>
        <translation>Manque dans Procore&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Missing in accounting: {what}</source>
        <translation>Manque dans la comptabilité&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Part of a job or of its name</source>
        <translation>Partie d’un chantier ou de son nom</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Seulement ce qui &amp;diffère</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Reports (*.html);;Tables (*.csv)</source>
        <translation>Rapports (*.html);;Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>A name that ends in .csv saves a table, any other a report.</source>
        <translation>Un nom en .csv enregistre un tableau, tout autre un rapport.</translation>
    </message>
    <message>
        <source>Compare a&amp;gain</source>
        <translation>&amp;Comparer de nouveau</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Chantier</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Accounting as it was last read, Procore as it is now. The list shows by how much accounting is above Procore; below it are both sides of the project that is chosen.</source>
        <translation>La comptabilité telle qu’elle a été lue en dernier, Procore tel qu’il est maintenant. La liste montre de combien la comptabilité dépasse Procore&#xa0;; au-dessous, les deux côtés du projet choisi.</translation>
    </message>
    <message>
        <source>Job cost to date</source>
        <translation>Coût du chantier à ce jour</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Comptabilité</translation>
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
        <translation>Entités</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiés</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Needed by {names}</source>
        <translation>Nécessaire pour&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{rows} records were read before a break and are not read again</source>
        <translation>{rows} enregistrements ont été lus avant une coupure et ne sont pas relus</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>lecture</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>delivering</source>
        <translation>livraison</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>mirrored</source>
        <translation>copié</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>Start it no&amp;w</source>
        <translation>Démarrer &amp;maintenant</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Copier le te&amp;xte</translation>
    </message>
    <message>
        <source>E&amp;xplain</source>
        <translation>Expli&amp;quer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>FeaturesPage</name>
    <message>
        <source>Features</source>
        <translation>Fonctionnalités</translation>
    </message>
    <message>
        <source>Tick what this connection is for. Features add up; what was ticked before stays ticked.</source>
        <translation>Cochez ce à quoi sert cette connexion. Les fonctionnalités s’ajoutent&#xa0;; ce qui était coché le reste.</translation>
    </message>
    <message>
        <source>Show ol&amp;der revisions</source>
        <translation>Afficher les &amp;révisions antérieures</translation>
    </message>
    <message>
        <source>Pages change. A set-up can go by the page it was made with.</source>
        <translation>Les pages évoluent. Une configuration peut suivre la page avec laquelle elle a été faite.</translation>
    </message>
    <message>
        <source>Needs: {conditions}.</source>
        <translation>Prérequis&#xa0;: {conditions}.</translation>
    </message>
    <message>
        <source>Not found in this company: {entities}.</source>
        <translation>Introuvable dans cette entreprise&#xa0;: {entities}.</translation>
    </message>
    <message>
        <source>Set up already.</source>
        <translation>Déjà configurée.</translation>
    </message>
    <message>
        <source>On, because another feature needs it.</source>
        <translation>Activée, car une autre fonctionnalité en a besoin.</translation>
    </message>
    <message>
        <source>The test found its tables in this company.</source>
        <translation>Le test a trouvé ses tables dans cette entreprise.</translation>
    </message>
    <message>
        <source>The test did not find its tables in this company.</source>
        <translation>Le test n’a pas trouvé ses tables dans cette entreprise.</translation>
    </message>
    <message>
        <source>{feature} (older page, revision {revision})</source>
        <translation>{feature} (page antérieure, révision {revision})</translation>
    </message>
    <message>
        <source>Does the company own the Project Management (PJ) module?</source>
        <translation>L’entreprise possède-t-elle le module Gestion de projet (PJ)&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>O&amp;ui</translation>
    </message>
    <message>
        <source>N&amp;o</source>
        <translation>N&amp;on</translation>
    </message>
    <message>
        <source>&amp;I don’t know: leave it as it is</source>
        <translation>&amp;Je ne sais pas&#xa0;: laisser tel quel</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Qui peut le faire</translation>
    </message>
    <message>
        <source>What it means for the sync</source>
        <translation>Conséquence pour la synchronisation</translation>
    </message>
    <message>
        <source>What to tell support</source>
        <translation>Que dire au support</translation>
    </message>
    <message>
        <source>Nothing was changed. Correct what is named, then try again.</source>
        <translation>Rien n’a été modifié. Corrigez ce qui est indiqué, puis réessayez.</translation>
    </message>
    <message>
        <source>Something outside this window has to be changed first. Then try again.</source>
        <translation>Il faut d’abord modifier quelque chose en dehors de cette fenêtre. Réessayez ensuite.</translation>
    </message>
    <message>
        <source>It usually passes by itself, and Trueup tries again.</source>
        <translation>En général, cela passe tout seul, et Trueup réessaie.</translation>
    </message>
    <message>
        <source>This is a fault of Trueup. Nothing that was done is lost.</source>
        <translation>C’est un défaut de Trueup. Rien de ce qui a été fait n’est perdu.</translation>
    </message>
    <message>
        <source>Read out the error code and the case code at the bottom of the window. “Ask support” saves a support bundle: it shows what is inside, and no secret is.</source>
        <translation>Dictez le code d’erreur et le code du dossier, affichés au bas de la fenêtre. «&#xa0;Assistance&#xa0;» enregistre une archive de support&#xa0;: elle montre ce qu’elle contient, et aucun secret n’y figure.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help: {code}</source>
        <translation>Aide&#xa0;: {code}</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Texte d’aide</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Restore previous mappings</source>
        <translation>Restaurer des mappages antérieurs</translation>
    </message>
    <message>
        <source>Set-ups, newest first</source>
        <translation>Configurations, de la plus récente à la plus ancienne</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrée le</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fonctionnalités</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Cochés</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Décochés</translation>
    </message>
    <message>
        <source>What restoring would change</source>
        <translation>Ce que la restauration changerait</translation>
    </message>
    <message>
        <source>&amp;Restore these mappings</source>
        <translation>&amp;Restaurer ces mappages</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>The last 50 set-ups. Restoring changes nothing yet: the review shows it first.</source>
        <translation>Les 50 dernières configurations. Restaurer ne change encore rien&#xa0;: le récapitulatif le montre d’abord.</translation>
    </message>
    <message>
        <source>{number} (in force)</source>
        <translation>{number} (en vigueur)</translation>
    </message>
    <message>
        <source>Nothing was saved for this connection yet.</source>
        <translation>Rien n’a encore été enregistré pour cette connexion.</translation>
    </message>
    <message>
        <source>The same as in force now.</source>
        <translation>Identique à ce qui est en vigueur.</translation>
    </message>
    <message>
        <source>Would be ticked: {count}</source>
        <translation>Seraient cochés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Would be cleared: {count}</source>
        <translation>Seraient décochés&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Lang&amp;uage: {name}</source>
        <translation>&amp;Langue&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>MappingsPage</name>
    <message>
        <source>Mappings › Advanced mappings</source>
        <translation>Mappages › Mappages avancés</translation>
    </message>
    <message>
        <source>The boxes of the documented procedure are ticked for you. What was ticked before stays ticked.</source>
        <translation>Les cases de la procédure documentée sont cochées pour vous. Ce qui était coché le reste.</translation>
    </message>
    <message>
        <source>Entity, link or field</source>
        <translation>Entité, lien ou champ</translation>
    </message>
    <message>
        <source>Filter by entity, link or field</source>
        <translation>Filtrer par entité, lien ou champ</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>Fil&amp;tre</translation>
    </message>
    <message>
        <source>C&amp;hanges only</source>
        <translation>&amp;Changements seulement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entités</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Links, left panel</source>
        <translation>Liens, panneau de gauche</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Fields, right panel</source>
        <translation>Champs, panneau de droite</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>All fi&amp;elds</source>
        <translation>Tous les c&amp;hamps</translation>
    </message>
    <message>
        <source>Not known to this version, and kept</source>
        <translation>Inconnu de cette version, et conservé</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Lecture des mappages en vigueur…</translation>
    </message>
    <message>
        <source>No field is chosen, so all are read.</source>
        <translation>Aucun champ choisi&#xa0;: tous sont lus.</translation>
    </message>
    <message>
        <source>Contracts (CN)</source>
        <translation>Contrats (CN)</translation>
    </message>
    <message>
        <source>Accounts Receivable (AR)</source>
        <translation>Comptes clients (AR)</translation>
    </message>
    <message>
        <source>Accounts Payable (AP)</source>
        <translation>Comptes fournisseurs (AP)</translation>
    </message>
    <message>
        <source>General Ledger (GL)</source>
        <translation>Grand livre (GL)</translation>
    </message>
    <message>
        <source>Job Cost (JC)</source>
        <translation>Coûts de chantier (JC)</translation>
    </message>
    <message>
        <source>Project Management (PJ)</source>
        <translation>Gestion de projet (PJ)</translation>
    </message>
    <message>
        <source>Taxes (TX)</source>
        <translation>Taxes (TX)</translation>
    </message>
    <message>
        <source>Restore &amp;previous…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
    <message>
        <source>Do not &amp;restore</source>
        <translation>Ne pas r&amp;estaurer</translation>
    </message>
</context>
<context>
    <name>MatchQuestion</name>
    <message>
        <source>In {count} of them the names are not the same.</source>
        <translation>Pour {count} d’entre eux, les noms ne sont pas identiques.</translation>
    </message>
    <message>
        <source>The names are not the same.</source>
        <translation>Les noms ne sont pas identiques.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>The next sync gives each object its link to accounting and updates it with what accounting holds. Until then it can be taken back.</source>
        <translation>La prochaine synchronisation donne à chaque objet son lien avec la comptabilité et le met à jour avec ce que contient la comptabilité. D’ici là, on peut revenir en arrière.</translation>
    </message>
    <message>
        <source>Each of them has the same number on both sides, one to one.</source>
        <translation>Chacun porte le même numéro des deux côtés, un pour un.</translation>
    </message>
    <message>
        <source>Of budget lines accounting’s amount is written over Procore’s.</source>
        <translation>Pour les lignes de budget, le montant de la comptabilité remplace celui de Procore.</translation>
    </message>
    <message>
        <source>Link {count} records with their objects in Procore?</source>
        <translation>Lier {count} enregistrements à leurs objets dans Procore&#xa0;?</translation>
    </message>
    <message>
        <source>Link one record with its object in Procore?</source>
        <translation>Lier un enregistrement à son objet dans Procore&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>L&amp;ier</translation>
    </message>
    <message>
        <source>Of budget lines Procore’s amount stays as it is, and accounting’s is not sent.</source>
        <translation>Pour les lignes de budget, le montant de Procore reste tel quel, et celui de la comptabilité n’est pas envoyé.</translation>
    </message>
    <message>
        <source>Keep one record apart from what is in Procore?</source>
        <translation>Garder un enregistrement à part de ce qui est dans Procore&#xa0;?</translation>
    </message>
    <message>
        <source>Keep a&amp;part</source>
        <translation>Garder à &amp;part</translation>
    </message>
    <message>
        <source>Keep {count} records apart from what is in Procore?</source>
        <translation>Garder {count} enregistrements à part de ce qui est dans Procore&#xa0;?</translation>
    </message>
    <message>
        <source>The next sync makes a new object in Procore for each. Until then it can be taken back.</source>
        <translation>La prochaine synchronisation crée pour chacun un nouvel objet dans Procore. D’ici là, on peut revenir en arrière.</translation>
    </message>
    <message>
        <source>Take back what was said of {count} records?</source>
        <translation>Annuler ce qui a été dit de {count} enregistrements&#xa0;?</translation>
    </message>
    <message>
        <source>Take back what was said of one record?</source>
        <translation>Annuler ce qui a été dit d’un enregistrement&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>Annuler le &amp;choix</translation>
    </message>
    <message>
        <source>They wait for a person again, and no sync delivers them before that.</source>
        <translation>Ils attendent de nouveau quelqu’un, et aucune synchronisation ne les livre avant.</translation>
    </message>
</context>
<context>
    <name>MatchesWindow</name>
    <message>
        <source>Nothing was found in Procore that may be a record of accounting.</source>
        <translation>Rien n’a été trouvé dans Procore qui puisse être un enregistrement de la comptabilité.</translation>
    </message>
    <message>
        <source>None of {all} matches waits for a person; {shown} shown.</source>
        <translation>Aucune des {all} correspondances n’attend quelqu’un&#xa0;; {shown} affichées.</translation>
    </message>
    <message>
        <source>{waiting} of {all} matches wait for a person; {shown} shown.</source>
        <translation>Correspondances qui attendent quelqu’un&#xa0;: {waiting} sur {all}&#xa0;; {shown} affichées.</translation>
    </message>
    <message>
        <source>A sync is under way.</source>
        <translation>Une synchronisation est en cours.</translation>
    </message>
    <message>
        <source>{count} decided: the next sync carries it out.</source>
        <translation>Décidées&#xa0;: {count}. La prochaine synchronisation les applique.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>Dans Procore</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Commun</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Correspondances</translation>
    </message>
    <message>
        <source>Part of an entity, a number, a name or a state</source>
        <translation>Partie d’une entité, d’un numéro, d’un nom ou d’un état</translation>
    </message>
    <message>
        <source>What is in Procore already</source>
        <translation>Déjà dans Procore</translation>
    </message>
    <message>
        <source>Link what is the same: the next sync updates the object in Procore instead of making a second. Keep apart what is not: the next sync makes a new object.</source>
        <translation>Liez ce qui est identique&#xa0;: la prochaine synchronisation met à jour l’objet dans Procore au lieu d’en créer un second. Gardez à part ce qui ne l’est pas&#xa0;: la prochaine synchronisation crée un nouvel objet.</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>Sync&amp;hroniser</translation>
    </message>
    <message>
        <source>Lin&amp;k</source>
        <translation>L&amp;ier</translation>
    </message>
    <message>
        <source>Lin&amp;k {count}…</source>
        <translation>L&amp;ier {count}…</translation>
    </message>
    <message>
        <source>Keep a&amp;part</source>
        <translation>Garder à &amp;part</translation>
    </message>
    <message>
        <source>Keep {count} a&amp;part…</source>
        <translation>Garder à &amp;part {count}…</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Annuler le &amp;choix</translation>
    </message>
    <message>
        <source>&amp;Take back {count}…</source>
        <translation>Annuler {count} &amp;choix…</translation>
    </message>
    <message>
        <source>Link all with the same num&amp;ber ({count})…</source>
        <translation>Lier tous ceux de même numér&amp;o ({count})…</translation>
    </message>
</context>
<context>
    <name>OrderDeeds</name>
    <message>
        <source>Chec&amp;k again…</source>
        <translation>Vér&amp;ifier à nouveau…</translation>
    </message>
    <message>
        <source>Loo&amp;k in the ledger again…</source>
        <translation>Regarder la comptab&amp;ilité…</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>A&amp;ccepter…</translation>
    </message>
    <message>
        <source>Say its c&amp;urrency…</source>
        <translation>Indiquer sa de&amp;vise…</translation>
    </message>
    <message>
        <source>Open entry s&amp;heet</source>
        <translation>Ouvrir la feuille de &amp;saisie</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>Réessay&amp;er…</translation>
    </message>
    <message>
        <source>Confirm &amp;by hand…</source>
        <translation>C&amp;onfirmer à la main…</translation>
    </message>
    <message>
        <source>S&amp;end again…</source>
        <translation>Renv&amp;oyer…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Re&amp;jeter…</translation>
    </message>
    <message>
        <source>&amp;Save the files for entering it…</source>
        <translation>Enregistrer les &amp;fichiers de saisie…</translation>
    </message>
    <message>
        <source>&amp;Unlink…</source>
        <translation>&amp;Dissocier…</translation>
    </message>
    <message>
        <source>Begin a&amp;new…</source>
        <translation>&amp;Recommencer…</translation>
    </message>
</context>
<context>
    <name>OrderDetail</name>
    <message>
        <source>The change order that is chosen</source>
        <translation>L’ordre de changement choisi</translation>
    </message>
    <message>
        <source>Change order {number}: {title}</source>
        <translation>Ordre de changement {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Ce qui s’y oppose</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Revenue side: what the contract gains</source>
        <translation>Côté revenu&#xa0;: ce que gagne le contrat</translation>
    </message>
    <message>
        <source>Cost side: what the estimate gains</source>
        <translation>Côté coût&#xa0;: ce que gagne l’estimation</translation>
    </message>
    <message>
        <source>Why it is not written directly</source>
        <translation>Pourquoi il n’est pas écrit directement</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Numéro ici</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Approved in Procore</source>
        <translation>Approuvé dans Procore</translation>
    </message>
    <message>
        <source>in Procore, in the ERP Integrations tool</source>
        <translation>dans Procore, dans l’outil Intégrations ERP</translation>
    </message>
    <message>
        <source>Accepted or rejected</source>
        <translation>Accepté ou rejeté</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>for {date}, by {who}</source>
        <translation>pour le {date}, par {who}</translation>
    </message>
    <message>
        <source>for {date}</source>
        <translation>pour le {date}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>{target}, by way of: {way}</source>
        <translation>{target}, par&#xa0;: {way}</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>number {number} over {amount}</source>
        <translation>numéro {number} de {amount}</translation>
    </message>
    <message>
        <source>In the ledger</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>Rejected because</source>
        <translation>Rejeté parce que</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>Majoration</translation>
    </message>
    <message>
        <source>Cost code</source>
        <translation>Code de coût</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>OutgoingDeeds</name>
    <message>
        <source>&amp;Accept {count}…</source>
        <translation>A&amp;ccepter {count}…</translation>
    </message>
    <message>
        <source>&amp;Try {count} again…</source>
        <translation>&amp;Réessayer {count}…</translation>
    </message>
    <message>
        <source>Post&amp;ed: {count}…</source>
        <translation>Co&amp;mptabilisés&#xa0;: {count}…</translation>
    </message>
    <message>
        <source>Se&amp;nd {count} again…</source>
        <translation>Re&amp;nvoyer {count}…</translation>
    </message>
    <message>
        <source>Re&amp;ject {count}…</source>
        <translation>Re&amp;jeter {count}…</translation>
    </message>
    <message>
        <source>Chec&amp;k again…</source>
        <translation>Vér&amp;ifier à nouveau…</translation>
    </message>
    <message>
        <source>Loo&amp;k in CMiC again…</source>
        <translation>Re&amp;garder dans CMiC…</translation>
    </message>
    <message>
        <source>&amp;Accept…</source>
        <translation>A&amp;ccepter…</translation>
    </message>
    <message>
        <source>&amp;Try again…</source>
        <translation>Réessay&amp;er…</translation>
    </message>
    <message>
        <source>It is post&amp;ed…</source>
        <translation>C’est co&amp;mptabilisé…</translation>
    </message>
    <message>
        <source>Se&amp;nd again…</source>
        <translation>Re&amp;nvoyer…</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Re&amp;jeter…</translation>
    </message>
    <message>
        <source>&amp;Unlink…</source>
        <translation>&amp;Dissocier…</translation>
    </message>
    <message>
        <source>Begin a&amp;new…</source>
        <translation>&amp;Recommencer…</translation>
    </message>
</context>
<context>
    <name>OutgoingDetail</name>
    <message>
        <source>What was chosen</source>
        <translation>Ce qui est choisi</translation>
    </message>
    <message>
        <source>{kind}: {title}</source>
        <translation>{kind}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Ce qui s’y oppose</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>What Procore shows</source>
        <translation>Ce que montre Procore</translation>
    </message>
    <message>
        <source>What is written into CMiC</source>
        <translation>Ce qui est écrit dans CMiC</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>Dans Procore</translation>
    </message>
    <message>
        <source>In CMiC</source>
        <translation>Dans CMiC</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Number here</source>
        <translation>Numéro ici</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Code in CMiC</source>
        <translation>Code dans CMiC</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucun encore</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>in Procore, in the ERP Integrations tool</source>
        <translation>dans Procore, dans l’outil Intégrations ERP</translation>
    </message>
    <message>
        <source>Accepted or rejected</source>
        <translation>Accepté ou rejeté</translation>
    </message>
    <message>
        <source>here</source>
        <translation>ici</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>Motif du rejet</translation>
    </message>
    <message>
        <source>read there when it is written</source>
        <translation>lu là-bas au moment de l’écriture</translation>
    </message>
</context>
<context>
    <name>OutgoingQuestion</name>
    <message>
        <source>{done} done. Refused: {things}. Look at each of these by itself.</source>
        <translation>{done} faits. Refusés&#xa0;: {things}. Regardez chacun d’eux séparément.</translation>
    </message>
    <message>
        <source>It is &amp;none of those with the same name in CMiC</source>
        <translation>Ce n’est au&amp;cun de ceux du même nom dans CMiC</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>M&amp;otif</translation>
    </message>
    <message>
        <source>C&amp;ode in CMiC</source>
        <translation>C&amp;ode dans CMiC</translation>
    </message>
    <message>
        <source>Without a code in CMiC, and left out: {things}. Accept each of these by itself.</source>
        <translation>Sans code dans CMiC, donc laissés de côté&#xa0;: {things}. Acceptez chacun d’eux séparément.</translation>
    </message>
    <message>
        <source>Accept for CMiC: {thing}?</source>
        <translation>Accepter pour CMiC&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>Accept {count} for CMiC?</source>
        <translation>Accepter {count} éléments pour CMiC&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>It is read again from Procore and checked. Then it is written into CMiC and read back, and Procore is told.</source>
        <translation>C’est relu dans Procore et vérifié. Puis c’est écrit dans CMiC et relu, et Procore en est informé.</translation>
    </message>
    <message>
        <source>Reject: {thing}?</source>
        <translation>Rejeter&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>Reject {count}?</source>
        <translation>Rejeter {count} éléments&#xa0;?</translation>
    </message>
    <message>
        <source>Re&amp;ject it</source>
        <translation>Re&amp;jeter</translation>
    </message>
    <message>
        <source>Nothing is written. The reason is kept; when it is edited in Procore it waits again.</source>
        <translation>Rien n’est écrit. Le motif est conservé&#xa0;; s’il y a une modification dans Procore, cela attend de nouveau.</translation>
    </message>
    <message>
        <source>Say that it is posted in CMiC: {thing}?</source>
        <translation>Dire que c’est comptabilisé dans CMiC&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>Say that {count} are posted in CMiC?</source>
        <translation>Dire que {count} éléments sont comptabilisés dans CMiC&#xa0;?</translation>
    </message>
    <message>
        <source>It &amp;is posted</source>
        <translation>C’est co&amp;mptabilisé</translation>
    </message>
    <message>
        <source>CMiC is not asked: your word is taken and kept. It waits for nobody any more.</source>
        <translation>CMiC n’est pas interrogé&#xa0;: votre parole est retenue et conservée. Cela n’attend plus personne.</translation>
    </message>
    <message>
        <source>Send again: {thing}?</source>
        <translation>Renvoyer&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>Send {count} again?</source>
        <translation>Renvoyer {count} éléments&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Send again</source>
        <translation>&amp;Renvoyer</translation>
    </message>
    <message>
        <source>It is read again from Procore and waits for approval as if it had just come.</source>
        <translation>Il est relu dans Procore et attend l’approbation comme s’il venait d’arriver.</translation>
    </message>
    <message>
        <source>Unlink: {thing}?</source>
        <translation>Dissocier&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Unlink</source>
        <translation>&amp;Dissocier</translation>
    </message>
    <message>
        <source>Trueup&apos;s mark is taken off in Procore. That is refused as long as it is still in CMiC: delete it there first.</source>
        <translation>La marque de Trueup est retirée dans Procore. C’est refusé tant que cela est encore dans CMiC&#xa0;: supprimez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>Begin anew: {thing}?</source>
        <translation>Recommencer&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Begin anew</source>
        <translation>&amp;Recommencer</translation>
    </message>
    <message>
        <source>It waits for approval as if it had just come. That is refused as long as it is in CMiC.</source>
        <translation>Cela attend l’approbation comme si cela venait d’arriver. C’est refusé tant que cela est dans CMiC.</translation>
    </message>
    <message>
        <source>What is under way is tried at once instead of after a while. Nothing is done twice.</source>
        <translation>Ce qui est en route est réessayé tout de suite au lieu d’après un moment. Rien n’est fait deux fois.</translation>
    </message>
    <message>
        <source>It is read again from Procore. If nothing stands in the way any more, it is written.</source>
        <translation>Il est relu dans Procore. Si rien ne s’y oppose plus, il est écrit.</translation>
    </message>
    <message>
        <source>CMiC is looked at by itself once an hour; this does it now.</source>
        <translation>CMiC est consulté tout seul une fois par heure&#xa0;; ceci le fait maintenant.</translation>
    </message>
    <message>
        <source>Try again: {thing}?</source>
        <translation>Réessayer&#xa0;: {thing}&#xa0;?</translation>
    </message>
    <message>
        <source>Try {count} again?</source>
        <translation>Réessayer {count} éléments&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Réess&amp;ayer</translation>
    </message>
</context>
<context>
    <name>OutgoingWindow</name>
    <message>
        <source>No</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Étape suivante</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Ce qui sort</translation>
    </message>
    <message>
        <source>Part of a kind, a number, a name, a project or a state</source>
        <translation>Partie d’un genre, d’un numéro, d’un nom, d’un projet ou d’un état</translation>
    </message>
    <message>
        <source>From Procore to CMiC</source>
        <translation>De Procore vers CMiC</translation>
    </message>
    <message>
        <source>What was made in Procore and is to be in CMiC too. Nothing is written before somebody accepts it.</source>
        <translation>Ce qui a été créé dans Procore et doit aussi être dans CMiC. Rien n’est écrit avant que quelqu’un l’accepte.</translation>
    </message>
    <message>
        <source>Nothing of {all} waits for a person; {shown} shown.</source>
        <translation>Rien sur {all} n’attend quelqu’un&#xa0;; {shown} affichés.</translation>
    </message>
    <message>
        <source>{waiting} of {all} wait for a person; {shown} shown.</source>
        <translation>{waiting} sur {all} attendent quelqu’un&#xa0;; {shown} affichés.</translation>
    </message>
    <message>
        <source>Nothing is looked for in Procore yet. Say what: trueup outgoing settings --kinds company,project,commitment,budget,budget-change. With the ERP Integrations tool, what is accepted in Procore stands here by itself.</source>
        <translation>Rien n’est encore cherché dans Procore. Dites quoi&#xa0;: trueup outgoing settings --kinds company,project,commitment,budget,budget-change. Avec l’outil Intégrations ERP, ce qui est accepté dans Procore figure ici de soi-même.</translation>
    </message>
    <message>
        <source>Nothing waits in Procore. What is made there and is not in CMiC yet will stand here after the next look: {kinds}.</source>
        <translation>Rien n’attend dans Procore. Ce qui y est créé et n’est pas encore dans CMiC figurera ici après la prochaine consultation&#xa0;: {kinds}.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Starting the background core…</source>
        <translation>Démarrage du moteur d’arrière-plan…</translation>
    </message>
</context>
<context>
    <name>PreflightPage</name>
    <message>
        <source>Pre-flight</source>
        <translation>Vérifications préalables</translation>
    </message>
    <message>
        <source>The background core looks at this computer with its own rights. Nothing is changed.</source>
        <translation>Le moteur d’arrière-plan examine cet ordinateur avec ses propres droits. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Pourquoi c’est important</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Who can do it</source>
        <translation>Qui peut le faire</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>Examen de cet ordinateur…</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en ordre</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>to mend</source>
        <translation>à corriger</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>non vérifié</translation>
    </message>
</context>
<context>
    <name>ProcorePage</name>
    <message>
        <source>Connect to Procore</source>
        <translation>Connexion à Procore</translation>
    </message>
    <message>
        <source>Type the client id and secret of the app in Procore, press Connect, then pick the company.</source>
        <translation>Saisissez l’identifiant et le secret client de l’application dans Procore, cliquez sur Connecter, puis choisissez l’entreprise.</translation>
    </message>
    <message>
        <source>Other, or this computer</source>
        <translation>Autre, ou cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environnement</translation>
    </message>
    <message>
        <source>Sign-in a&amp;ddress</source>
        <translation>A&amp;dresse de connexion</translation>
    </message>
    <message>
        <source>A&amp;PI address</source>
        <translation>Ad&amp;resse de l’API</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>&amp;Identifiant client</translation>
    </message>
    <message>
        <source>Client sec&amp;ret</source>
        <translation>Secre&amp;t client</translation>
    </message>
    <message>
        <source>Co&amp;mpany in Procore</source>
        <translation>Entreprise dans Pr&amp;ocore</translation>
    </message>
    <message>
        <source>Co&amp;mpany number</source>
        <translation>Numér&amp;o de l’entreprise</translation>
    </message>
    <message>
        <source>Tool rights</source>
        <translation>Droits sur les outils</translation>
    </message>
    <message>
        <source>Kept safely; type only to replace it</source>
        <translation>Conservé en lieu sûr&#xa0;; ne saisir que pour le remplacer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>&amp;Vérifier à nouveau</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Connecter</translation>
    </message>
    <message>
        <source>Asking Procore…</source>
        <translation>Interrogation de Procore…</translation>
    </message>
    <message>
        <source>Pick a company…</source>
        <translation>Choisir une entreprise…</translation>
    </message>
    <message>
        <source>Rights are missing: ask the company&apos;s Procore administrator for these</source>
        <translation>Il manque des droits&#xa0;: demandez-les à l’administrateur Procore de l’entreprise</translation>
    </message>
    <message>
        <source>Connected. The service account has the rights it needs</source>
        <translation>Connecté. Le compte de service a les droits nécessaires</translation>
    </message>
    <message>
        <source>{tool}: has “{found}”, which is enough</source>
        <translation>{tool}&#xa0;: «&#xa0;{found}&#xa0;», ce qui suffit</translation>
    </message>
    <message>
        <source>{tool}: has “{found}”, needs “{needed}”</source>
        <translation>{tool}&#xa0;: «&#xa0;{found}&#xa0;», il faut «&#xa0;{needed}&#xa0;»</translation>
    </message>
    <message>
        <source>ERP Integrations tool: there, so change orders are approved in Procore</source>
        <translation>Outil Intégrations ERP&#xa0;: présent, les ordres de changement sont donc approuvés dans Procore</translation>
    </message>
    <message>
        <source>ERP Integrations tool: not there, so change orders wait for approval here</source>
        <translation>Outil Intégrations ERP&#xa0;: absent, les ordres de changement attendent donc l’approbation ici</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Synchronising</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Waiting for the core…</source>
        <translation>En attente du moteur…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>S&amp;top sync</source>
        <translation>Arrê&amp;ter la synchro</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Records set as&amp;ide</source>
        <translation>&amp;Mis de côté</translation>
    </message>
    <message>
        <source>Change or&amp;ders…</source>
        <translation>Or&amp;dres de changement…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Elapsed {time}</source>
        <translation>Temps écoulé {time}</translation>
    </message>
    <message>
        <source>You may close this window.</source>
        <translation>Vous pouvez fermer cette fenêtre.</translation>
    </message>
    <message>
        <source>estimating</source>
        <translation>estimation en cours</translation>
    </message>
    <message>
        <source>To &amp;CMiC…</source>
        <translation>Vers CM&amp;iC…</translation>
    </message>
    <message>
        <source>&amp;Matches…</source>
        <translation>C&amp;orrespondances…</translation>
    </message>
    <message>
        <source>{sign} not ticked, but read because a ticked entity needs it</source>
        <translation>{sign} non cochée, mais lue parce qu’une entité cochée en a besoin</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>environ {time}</translation>
    </message>
    <message>
        <source>Procore&apos;s limit of calls is used up; it goes on by itself at {time}</source>
        <translation>La limite d’appels de Procore est atteinte&#xa0;; reprise automatique à {time}</translation>
    </message>
    <message>
        <source>{elapsed} · remaining: {left}</source>
        <translation>{elapsed} · restant&#xa0;: {left}</translation>
    </message>
    <message>
        <source>You may close this window. Change orders are looked for in Procore from now on; those that wait for a person are listed here, in the status window and at the icon.</source>
        <translation>Vous pouvez fermer cette fenêtre. Les ordres de changement sont désormais cherchés dans Procore&#xa0;; ceux qui attendent quelqu’un sont listés ici, dans la fenêtre d’état et à l’icône.</translation>
    </message>
    <message>
        <source>You may close this window and log off: the sync goes on in the background.</source>
        <translation>Vous pouvez fermer cette fenêtre et votre session&#xa0;: la synchronisation continue en arrière-plan.</translation>
    </message>
    <message>
        <source>Done. Not everything was found in this company</source>
        <translation>Terminé. Tout n’a pas été trouvé dans cette entreprise</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>Reading from Sage 300 CRE</source>
        <translation>Lecture dans Sage 300 CRE</translation>
    </message>
    <message>
        <source>Delivering to Procore</source>
        <translation>Livraison à Procore</translation>
    </message>
    <message>
        <source>Stopping after the batch in flight</source>
        <translation>Arrêt après le lot en cours</translation>
    </message>
    <message>
        <source>Stopped. Nothing is lost; it can go on where it was</source>
        <translation>Arrêté. Rien n’est perdu&#xa0;; la reprise se fera au même endroit</translation>
    </message>
    <message>
        <source>Done. Procore is up to date</source>
        <translation>Terminé. Procore est à jour</translation>
    </message>
    <message>
        <source>Done. Some records were set aside for a person to check</source>
        <translation>Terminé. Des enregistrements ont été mis de côté pour vérification</translation>
    </message>
    <message>
        <source>The sync could not be finished</source>
        <translation>La synchronisation n’a pas pu se terminer</translation>
    </message>
</context>
<context>
    <name>QueueDesk</name>
    <message>
        <source>Paused until {when}: nothing goes on. To end the pause, press Go on in the status window.</source>
        <translation>En pause jusqu’à {when}&#xa0;: rien n’avance. Pour y mettre fin, appuyez sur «&#xa0;Reprendre&#xa0;» dans la fenêtre d’état.</translation>
    </message>
    <message>
        <source>Procore could not be looked through: {reason} ({code})</source>
        <translation>Procore n’a pas pu être parcouru&#xa0;: {reason} ({code})</translation>
    </message>
    <message>
        <source>Everything waits for the next look: {reason} ({code})</source>
        <translation>Tout attend la prochaine consultation&#xa0;: {reason} ({code})</translation>
    </message>
    <message>
        <source>Procore was last looked through: {when}</source>
        <translation>Procore parcouru pour la dernière fois&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Procore is being looked through…</source>
        <translation>Procore est en cours de parcours…</translation>
    </message>
    <message>
        <source>Look in &amp;Procore now</source>
        <translation>Chercher dans &amp;Procore</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Set-up report</source>
        <translation>Rapport de configuration</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
        <source>One HTML file: what is set up, what changes, what was checked, and a picture of each page you have visited. Passwords and client secrets are not in it. Any browser opens it.</source>
        <translation>Un fichier HTML&#xa0;: ce qui est configuré, ce qui change, ce qui a été vérifié, et une image de chaque page que vous avez visitée. Les mots de passe et les secrets client n’y figurent pas. Tout navigateur l’ouvre.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <source>Case {case} · Trueup {version} · {moment}</source>
        <translation>Dossier {case} · Trueup {version} · {moment}</translation>
    </message>
    <message>
        <source>Set-up report: {name}</source>
        <translation>Rapport de configuration&#xa0;: {name}</translation>
    </message>
    <message>
        <source>The pages, as they looked</source>
        <translation>Les pages, telles qu’affichées</translation>
    </message>
    <message>
        <source>Accounting company</source>
        <translation>Entreprise comptable</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Lue dans</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Project Management (PJ)</source>
        <translation>Gestion de projet (PJ)</translation>
    </message>
    <message>
        <source>owned</source>
        <translation>possédé</translation>
    </message>
    <message>
        <source>not owned</source>
        <translation>non possédé</translation>
    </message>
    <message>
        <source>Company in Procore</source>
        <translation>Entreprise dans Procore</translation>
    </message>
    <message>
        <source>Company code</source>
        <translation>Code d’entreprise</translation>
    </message>
    <message>
        <source>Procore&apos;s address</source>
        <translation>Adresse de Procore</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Identifiant client</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fonctionnalités</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Dernière étape</translation>
    </message>
    <message>
        <source>What is set up</source>
        <translation>Ce qui est configuré</translation>
    </message>
    <message>
        <source>The mappings in force have not been read yet, so it is not known what would change.</source>
        <translation>Les mappages en vigueur n’ont pas encore été lus&#xa0;: on ne sait pas ce qui changerait.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>has “{found}”, which is enough</source>
        <translation>«&#xa0;{found}&#xa0;», ce qui suffit</translation>
    </message>
    <message>
        <source>has “{found}”, needs “{needed}”</source>
        <translation>«&#xa0;{found}&#xa0;», il faut «&#xa0;{needed}&#xa0;»</translation>
    </message>
    <message>
        <source>Checked: rights in Procore</source>
        <translation>Vérifié&#xa0;: droits dans Procore</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Checked: modules of the accounting system</source>
        <translation>Vérifié&#xa0;: modules du système comptable</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Récapitulatif</translation>
    </message>
    <message>
        <source>This is all that changes. “Save and synchronise” puts it in force and starts the sync.</source>
        <translation>Voici tout ce qui change. «&#xa0;Enregistrer et synchroniser&#xa0;» le met en vigueur et lance la synchronisation.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>Sa&amp;ve as set-up file…</source>
        <translation>Enre&amp;gistrer dans un fichier…</translation>
    </message>
    <message>
        <source>&amp;Save and synchronise</source>
        <translation>Enregistrer et syn&amp;chroniser</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Save as set-up file</source>
        <translation>Enregistrer dans un fichier de configuration</translation>
    </message>
    <message>
        <source>Set-up files (*.trueup.json)</source>
        <translation>Fichiers de configuration (*.trueup.json)</translation>
    </message>
    <message>
        <source>Saved as {path}. It holds no secret.</source>
        <translation>Enregistré sous {path}. Il ne contient aucun secret.</translation>
    </message>
    <message>
        <source>Saving the set-up file…</source>
        <translation>Enregistrement du fichier de configuration…</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Lecture des mappages en vigueur…</translation>
    </message>
</context>
<context>
    <name>RowState</name>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Added by recipe</source>
        <translation>Ajouté (procédure)</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Ajouté par vous</translation>
    </message>
    <message>
        <source>Removed by recipe</source>
        <translation>Retiré (procédure)</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Décoché</translation>
    </message>
</context>
<context>
    <name>RunList</name>
    <message>
        <source>Runs, newest first</source>
        <translation>Exécutions, de la plus récente à la plus ancienne</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mis de côté</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Held by the pause</source>
        <translation>Retenue par la pause</translation>
    </message>
</context>
<context>
    <name>RunsChart</name>
    <message>
        <source>The last runs</source>
        <translation>Les dernières exécutions</translation>
    </message>
    <message>
        <source>Nothing was synchronised here yet.</source>
        <translation>Rien n’a encore été synchronisé ici.</translation>
    </message>
    <message>
        <source>{when}: {state}, {time}, {delivered} delivered</source>
        <translation>{when}&#xa0;: {state}, {time}, livrés&#xa0;: {delivered}</translation>
    </message>
    <message>
        <source>Time each run took (h:mm:ss), and the records it delivered</source>
        <translation>Durée de chaque exécution (h:mm:ss) et enregistrements livrés</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom du fichier</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>Remp&amp;lacer</translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation>Où enregistrer</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Enregistré&#xa0;: {path}</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>&amp;Only when someone asks for it</source>
        <translation>Seulement à la &amp;demande</translation>
    </message>
    <message>
        <source>&amp;By itself, every</source>
        <translation>&amp;Automatiquement, toutes les</translation>
    </message>
    <message>
        <source>Minutes from the beginning of one run to the next</source>
        <translation>Minutes du début d’une exécution au début de la suivante</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutes</translation>
    </message>
    <message>
        <source>&amp;No run begins between</source>
        <translation>Auc&amp;une exécution ne commence entre</translation>
    </message>
    <message>
        <source>Beginning of the quiet hours</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>End of the quiet hours</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enre&amp;gistrer</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>When “{name}” synchronises</source>
        <translation>Quand «&#xa0;{name}&#xa0;» se synchronise</translation>
    </message>
</context>
<context>
    <name>SelectionPage</name>
    <message>
        <source>What to synchronise now</source>
        <translation>À synchroniser maintenant</translation>
    </message>
    <message>
        <source>Everything was deselected and what the procedure names was ticked again, for this run only.</source>
        <translation>Tout a été désélectionné, puis ce que nomme la procédure a été recoché, pour cette exécution seulement.</translation>
    </message>
    <message>
        <source>&amp;Deselect all</source>
        <translation>&amp;Désélectionner tout</translation>
    </message>
    <message>
        <source>Tick as d&amp;ocumented</source>
        <translation>&amp;Cocher selon la documentation</translation>
    </message>
    <message>
        <source>Entities to synchronise now</source>
        <translation>Entités à synchroniser maintenant</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>in the documented procedure</source>
        <translation>dans la procédure documentée</translation>
    </message>
    <message>
        <source>needed by {names}</source>
        <translation>nécessaire pour&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Entities ticked: {ticked}; added because they are needed: {added}; records to read: {records}</source>
        <translation>Entités cochées&#xa0;: {ticked}&#xa0;; ajoutées par nécessité&#xa0;: {added}&#xa0;; enregistrements à lire&#xa0;: {records}</translation>
    </message>
</context>
<context>
    <name>SetAsideWindow</name>
    <message>
        <source>Records set aside</source>
        <translation>Enregistrements mis de côté</translation>
    </message>
    <message>
        <source>Part of an entity, a key, a code or a text</source>
        <translation>Partie d’une entité, d’une clé, d’un code ou d’un texte</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Save as CSV</source>
        <translation>Enre&amp;gistrer en CSV</translation>
    </message>
    <message>
        <source>No record is set aside. Everything that was read was delivered.</source>
        <translation>Aucun enregistrement n’est mis de côté. Tout ce qui a été lu a été livré.</translation>
    </message>
    <message>
        <source>{shown} of the first {all} records. The file holds all of them.</source>
        <translation>{shown} des {all} premiers enregistrements. Le fichier les contient tous.</translation>
    </message>
    <message>
        <source>{shown} of {all} records</source>
        <translation>{shown} enregistrements sur {all}</translation>
    </message>
    <message>
        <source>{cause}
What to do: {remedy}
Who: {who}</source>
        <translation>{cause}
Que faire&#xa0;: {remedy}
Qui&#xa0;: {who}</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>These records were read but not delivered. Correct them in the accounting system: the next sync takes them along by itself.</source>
        <translation>Ces enregistrements ont été lus mais pas livrés. Corrigez-les dans le système comptable&#xa0;: la prochaine synchronisation les reprend d’elle-même.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sync settings</source>
        <translation>Paramètres de synchronisation</translation>
    </message>
    <message>
        <source>For the first sync the documented choice is Deep, from the beginning of time.</source>
        <translation>Pour la première synchronisation, le choix documenté est «&#xa0;Profondeur&#xa0;», depuis «&#xa0;Le début du temps&#xa0;».</translation>
    </message>
    <message>
        <source>Sync type</source>
        <translation>Type de synchronisation</translation>
    </message>
    <message>
        <source>&amp;Deep</source>
        <translation>Pr&amp;ofondeur</translation>
    </message>
    <message>
        <source>Reads every record in the time frame, and finds out what is gone. Takes longer.</source>
        <translation>Lit tous les enregistrements de la période et repère ceux qui ont disparu. Prend plus de temps.</translation>
    </message>
    <message>
        <source>S&amp;hallow</source>
        <translation>S&amp;urface</translation>
    </message>
    <message>
        <source>Reads only what was stamped since the last complete sync. Does not notice what is gone.</source>
        <translation>Ne lit que ce qui a été horodaté depuis la dernière synchronisation complète. Ne remarque pas ce qui a disparu.</translation>
    </message>
    <message>
        <source>&amp;Time frame</source>
        <translation>Pério&amp;de</translation>
    </message>
    <message>
        <source>Nothing is left out because it is old.</source>
        <translation>Rien n’est laissé de côté pour son ancienneté.</translation>
    </message>
    <message>
        <source>Records last stamped before that are not read, and so they are not delivered either.</source>
        <translation>Les enregistrements plus anciens ne sont pas lus, et ne sont donc pas livrés non plus.</translation>
    </message>
</context>
<context>
    <name>SetupWindow</name>
    <message>
        <source>Trueup Setup</source>
        <translation>Configuration de Trueup</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour le support</translation>
    </message>
    <message>
        <source>Step, case and version: {text}. Copy for support</source>
        <translation>Étape, dossier et version&#xa0;: {text}. Copier pour le support</translation>
    </message>
</context>
<context>
    <name>SiftedList</name>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>Fil&amp;tre</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>Local connections</source>
        <translation>Connexions locales</translation>
    </message>
    <message>
        <source>Say where the Sage 300 CRE company is, then press Test. Testing reads and changes nothing.</source>
        <translation>Indiquez où se trouve l’entreprise Sage 300 CRE, puis cliquez sur Tester. Le test lit et ne modifie rien.</translation>
    </message>
    <message>
        <source>Sage 300 CRE on this server (ODBC)</source>
        <translation>Sage 300 CRE sur ce serveur (ODBC)</translation>
    </message>
    <message>
        <source>Sample company in a file</source>
        <translation>Entreprise d’exemple dans un fichier</translation>
    </message>
    <message>
        <source>Sour&amp;ce</source>
        <translation>S&amp;ource</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>Fic&amp;hier</translation>
    </message>
    <message>
        <source>&amp;Driver</source>
        <translation>P&amp;ilote</translation>
    </message>
    <message>
        <source>Co&amp;mpany</source>
        <translation>Entreprise Sa&amp;ge</translation>
    </message>
    <message>
        <source>Data &amp;folder</source>
        <translation>&amp;Dossier des données</translation>
    </message>
    <message>
        <source>With name and password</source>
        <translation>Avec nom et mot de passe</translation>
    </message>
    <message>
        <source>As an application (OAuth)</source>
        <translation>En tant qu’application (OAuth)</translation>
    </message>
    <message>
        <source>Sco&amp;pe</source>
        <translation>P&amp;ortée</translation>
    </message>
    <message>
        <source>Pa&amp;ssword</source>
        <translation>Mot d&amp;e passe</translation>
    </message>
    <message>
        <source>What the test found</source>
        <translation>Résultat du test</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Ch&amp;ange orders become</source>
        <translation>Les ordres de changement de&amp;viennent</translation>
    </message>
    <message>
        <source>Kept safely; type only to replace it</source>
        <translation>Conservé en lieu sûr&#xa0;; ne saisir que pour le remplacer</translation>
    </message>
    <message>
        <source>&amp;Mobile server URL</source>
        <translation>URL du serveur mo&amp;bile</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Test de la connexion…</translation>
    </message>
    <message>
        <source>Connected to “{company}” through {driver}</source>
        <translation>Connecté à «&#xa0;{company}&#xa0;» par {driver}</translation>
    </message>
    <message>
        <source>without {columns}</source>
        <translation>sans {columns}</translation>
    </message>
    <message>
        <source>found</source>
        <translation>trouvé</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>S&amp;ign in</source>
        <translation>Connex&amp;ion</translation>
    </message>
    <message>
        <source>T&amp;oken address</source>
        <translation>Adresse du &amp;jeton</translation>
    </message>
    <message>
        <source>Us&amp;er</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>C&amp;hecklist…</source>
        <translation>Liste de cont&amp;rôle…</translation>
    </message>
    <message>
        <source>Found as</source>
        <translation>Trouvée comme</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Save discovery &amp;report…</source>
        <translation>Enregistrer le rapport de décou&amp;verte…</translation>
    </message>
    <message>
        <source>One change item (PCI)</source>
        <translation>Un seul élément de changement (PCI)</translation>
    </message>
    <message>
        <source>A change item for each potential change order</source>
        <translation>Un élément de changement par ordre de changement potentiel</translation>
    </message>
    <message>
        <source>An owner change order (OCO) beside the change item</source>
        <translation>Un ordre de changement du maître d’ouvrage (OCO) en plus de l’élément</translation>
    </message>
    <message>
        <source>Say where CMiC is and who signs in there, then press Test. Testing reads and changes nothing.</source>
        <translation>Indiquez où est CMiC et qui s’y connecte, puis cliquez sur Tester. Le test lit et ne modifie rien.</translation>
    </message>
    <message>
        <source>Tenant I&amp;D</source>
        <translation>I&amp;D de locataire</translation>
    </message>
    <message>
        <source>&amp;Company code</source>
        <translation>&amp;Code d’entreprise</translation>
    </message>
    <message>
        <source> — Sage&apos;s own security is switched off</source>
        <translation> — la sécurité propre à Sage est désactivée</translation>
    </message>
    <message>
        <source>{found} of {wanted}</source>
        <translation>{found} sur {wanted}</translation>
    </message>
    <message>
        <source>{entity}: found as {table}, {found} of {wanted} columns</source>
        <translation>{entity}&#xa0;: trouvée comme {table}, {found} colonnes sur {wanted}</translation>
    </message>
    <message>
        <source>found, writable</source>
        <translation>trouvé, modifiable</translation>
    </message>
    <message>
        <source>found, read only</source>
        <translation>trouvé, lecture seule</translation>
    </message>
    <message>
        <source>Choose a company of this server</source>
        <translation>Choisir une entreprise de ce serveur</translation>
    </message>
    <message>
        <source>Save the discovery report</source>
        <translation>Enregistrer le rapport de découverte</translation>
    </message>
    <message>
        <source>Saved. It holds names of tables and columns and nothing of your data.</source>
        <translation>Enregistré. Il contient des noms de tables et de colonnes, et rien de vos données.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Choose the file of the sample company</source>
        <translation>Choisir le fichier de l’entreprise d’exemple</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>Choisir le dossier des données</translation>
    </message>
    <message>
        <source>Br&amp;owse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What do you want to set up?</source>
        <translation>Que voulez-vous configurer&#xa0;?</translation>
    </message>
    <message>
        <source>Nothing is changed before you press “Save and synchronise” at the end.</source>
        <translation>Rien n’est modifié avant que vous cliquiez, à la fin, sur «&#xa0;Enregistrer et synchroniser&#xa0;».</translation>
    </message>
    <message>
        <source>Set up &amp;Sage 300 CRE</source>
        <translation>Configurer Sa&amp;ge 300 CRE</translation>
    </message>
    <message>
        <source>Connect a company in Sage 300 Construction and Real Estate with its company in Procore.</source>
        <translation>Relier une entreprise de Sage 300 Construction and Real Estate à son entreprise dans Procore.</translation>
    </message>
    <message>
        <source>Set up C&amp;MiC</source>
        <translation>Configurer &amp;CMiC</translation>
    </message>
    <message>
        <source>Connect a company in CMiC R12 with its company in Procore.</source>
        <translation>Relier une entreprise de CMiC R12 à son entreprise dans Procore.</translation>
    </message>
    <message>
        <source>&amp;Open a set-up file</source>
        <translation>&amp;Ouvrir un fichier de configuration</translation>
    </message>
    <message>
        <source>What support or a colleague prepared. It is shown for review before anything changes.</source>
        <translation>Préparé par le support ou par un collègue. Il est présenté pour vérification avant tout changement.</translation>
    </message>
    <message>
        <source>See s&amp;tatus</source>
        <translation>&amp;Voir l’état</translation>
    </message>
    <message>
        <source>The runs so far, and how the current one is getting on.</source>
        <translation>Les exécutions passées, et l’avancement de celle en cours.</translation>
    </message>
    <message>
        <source>Rehearse with the sample &amp;company</source>
        <translation>S’&amp;exercer avec l’entreprise d’exemple</translation>
    </message>
    <message>
        <source>A made-up company and a stand-in for Procore on this computer. A new window opens.</source>
        <translation>Une entreprise fictive et un remplaçant de Procore sur cet ordinateur. Une nouvelle fenêtre s’ouvre.</translation>
    </message>
    <message>
        <source>{who} has the set-up open since {since} (case {case}). Talk to each other: whoever saves second is shown what changed meanwhile.</source>
        <translation>{who} a la configuration ouverte depuis {since} (dossier {case}). Parlez-vous&#xa0;: le second à enregistrer verra ce qui a changé entre-temps.</translation>
    </message>
    <message>
        <source>Case {case}, at “{name}” ({step}). Everything you typed is there, except passwords.</source>
        <translation>Dossier {case}, à «&#xa0;{name}&#xa0;» ({step}). Tout ce que vous avez saisi est là, sauf les mots de passe.</translation>
    </message>
    <message>
        <source>&amp;Resume where you stopped</source>
        <translation>&amp;Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Change “{name}”</source>
        <translation>Modifier «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Joined to “{company}” in Procore. What is ticked stays ticked.</source>
        <translation>Reliée à «&#xa0;{company}&#xa0;» dans Procore. Ce qui est coché le reste.</translation>
    </message>
    <message>
        <source>See c&amp;hange orders that wait</source>
        <translation>Voir les or&amp;dres de changement en attente</translation>
    </message>
    <message>
        <source>Waiting for a person: {count}. To accept or reject, to post, or to mend.</source>
        <translation>En attente de quelqu’un&#xa0;: {count}. À accepter ou rejeter, à comptabiliser ou à corriger.</translation>
    </message>
    <message>
        <source>See what &amp;waits on its way to CMiC</source>
        <translation>Voir ce qui atte&amp;nd, de Procore vers CMiC</translation>
    </message>
    <message>
        <source>Waiting for a person: {count}. What was made in Procore, to accept, reject or mend.</source>
        <translation>En attente de quelqu’un&#xa0;: {count}. Ce qui a été créé dans Procore, à accepter, à rejeter ou à corriger.</translation>
    </message>
    <message>
        <source>Reading the set-up in force…</source>
        <translation>Lecture de la configuration en vigueur…</translation>
    </message>
    <message>
        <source>Reading the mappings in force…</source>
        <translation>Lecture des mappages en vigueur…</translation>
    </message>
    <message>
        <source>Open a set-up file</source>
        <translation>Ouvrir un fichier de configuration</translation>
    </message>
    <message>
        <source>Set-up files (*.trueup.json)</source>
        <translation>Fichiers de configuration (*.trueup.json)</translation>
    </message>
    <message>
        <source>Reading the set-up file…</source>
        <translation>Lecture du fichier de configuration…</translation>
    </message>
</context>
<context>
    <name>StatusWindow</name>
    <message>
        <source>Trueup status</source>
        <translation>État de Trueup</translation>
    </message>
    <message>
        <source>Nothing is set up yet</source>
        <translation>Rien n’est encore configuré</translation>
    </message>
    <message>
        <source>None waits for a person</source>
        <translation>Aucun n’attend quelqu’un</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Rien à décider</translation>
    </message>
    <message>
        <source>{when}: {state}</source>
        <translation>{when}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>{when}: {state}. {delivered} delivered, {aside} set aside</source>
        <translation>{when}&#xa0;: {state}. Livrés&#xa0;: {delivered}&#xa0;; mis de côté&#xa0;: {aside}</translation>
    </message>
    <message>
        <source>Paused until {when}; it goes on by itself then</source>
        <translation>En pause jusqu’à {when}&#xa0;; reprise automatique ensuite</translation>
    </message>
    <message>
        <source>Only when someone asks for it</source>
        <translation>Seulement à la demande</translation>
    </message>
    <message>
        <source>Change orders</source>
        <translation>Ordres de changement</translation>
    </message>
    <message>
        <source>From Procore to CMiC</source>
        <translation>De Procore vers CMiC</translation>
    </message>
    <message>
        <source>In Procore already</source>
        <translation>Déjà dans Procore</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultation…</translation>
    </message>
    <message>
        <source>This is the short form: this account may not ask the core. An administrator sees all of it.</source>
        <translation>Ceci est la forme abrégée&#xa0;: ce compte ne peut pas interroger le moteur. Un administrateur voit tout.</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>Sync&amp;hroniser</translation>
    </message>
    <message>
        <source>C&amp;hange orders…</source>
        <translation>Ordres &amp;de changement…</translation>
    </message>
    <message>
        <source>To &amp;CMiC…</source>
        <translation>Vers CM&amp;iC…</translation>
    </message>
    <message>
        <source>Ma&amp;tches…</source>
        <translation>&amp;Correspondances…</translation>
    </message>
    <message>
        <source>Only what is &amp;new (shallow)</source>
        <translation>&amp;Nouveautés seulement (surface)</translation>
    </message>
    <message>
        <source>&amp;Everything again (deep)</source>
        <translation>&amp;Tout à nouveau (profondeur)</translation>
    </message>
    <message>
        <source>Sche&amp;dule…</source>
        <translation>&amp;Planification…</translation>
    </message>
    <message>
        <source>&amp;Pause for</source>
        <translation>Mettre en pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;30 minutes</source>
        <translation>&amp;30 minutes</translation>
    </message>
    <message>
        <source>&amp;2 hours</source>
        <translation>&amp;2 heures</translation>
    </message>
    <message>
        <source>&amp;Until tomorrow 06:00</source>
        <translation>&amp;Jusqu’à demain 06:00</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Records set as&amp;ide</source>
        <translation>&amp;Enregistrements mis de côté</translation>
    </message>
    <message>
        <source>Co&amp;mpare with Procore</source>
        <translation>Co&amp;mparer avec Procore</translation>
    </message>
    <message>
        <source>&amp;Watch this run</source>
        <translation>Sui&amp;vre cette exécution</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>C&amp;onnection</source>
        <translation>C&amp;onnexion</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Dernière exécution</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Prochaine exécution</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>étape en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
</context>
<context>
    <name>SupportMenu</name>
    <message>
        <source>As&amp;k support</source>
        <translation>&amp;Assistance</translation>
    </message>
    <message>
        <source>Ask support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>&amp;Copy for support</source>
        <translation>&amp;Copier pour le support</translation>
    </message>
    <message>
        <source>&amp;Save support bundle…</source>
        <translation>&amp;Enregistrer l’archive de support…</translation>
    </message>
    <message>
        <source>Set-up &amp;report…</source>
        <translation>&amp;Rapport de configuration…</translation>
    </message>
    <message>
        <source>&amp;English names</source>
        <translation>&amp;Noms anglais</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ThroughputChart</name>
    <message>
        <source>Records per second over time</source>
        <translation>Enregistrements par seconde au fil du temps</translation>
    </message>
    <message>
        <source>Nothing is measured yet.</source>
        <translation>Rien n’est encore mesuré.</translation>
    </message>
    <message>
        <source>After {time}: {read} records per second read, at most {most_read}; {delivered} delivered, at most {most_delivered}.</source>
        <translation>Après {time}&#xa0;: {read} enregistrements lus par seconde, au plus {most_read}&#xa0;; {delivered} livrés, au plus {most_delivered}.</translation>
    </message>
    <message>
        <source>Records per second</source>
        <translation>Enregistrements par seconde</translation>
    </message>
    <message>
        <source>Time since the start (h:mm:ss)</source>
        <translation>Temps depuis le début (h:mm:ss)</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lus</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrés</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Trueup: looking…</source>
        <translation>Trueup&#xa0;: lecture…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Consultation…</translation>
    </message>
    <message>
        <source>&amp;Pause for</source>
        <translation>Mettre en pa&amp;use</translation>
    </message>
    <message>
        <source>&amp;30 minutes</source>
        <translation>&amp;30 minutes</translation>
    </message>
    <message>
        <source>&amp;2 hours</source>
        <translation>&amp;2 heures</translation>
    </message>
    <message>
        <source>&amp;Until tomorrow 06:00</source>
        <translation>&amp;Jusqu’à demain 06:00</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Start the background &amp;core</source>
        <translation>Démarrer le &amp;moteur d’ arrière-plan</translation>
    </message>
    <message>
        <source>See s&amp;tatus…</source>
        <translation>Voir l’é&amp;tat…</translation>
    </message>
    <message>
        <source>Open the &amp;set-up…</source>
        <translation>Ouvrir la con&amp;figuration…</translation>
    </message>
    <message>
        <source>&amp;Remove this icon</source>
        <translation>&amp;Retirer cette icône</translation>
    </message>
    <message>
        <source>S&amp;ynchronise now</source>
        <translation>Sync&amp;hroniser</translation>
    </message>
    <message>
        <source>Change &amp;orders…</source>
        <translation>&amp;Ordres de changement…</translation>
    </message>
    <message>
        <source>From &amp;Procore to CMiC…</source>
        <translation>De &amp;Procore vers CMiC…</translation>
    </message>
    <message>
        <source>&amp;Matches…</source>
        <translation>&amp;Correspondances…</translation>
    </message>
</context>
<context>
    <name>runs</name>
    <message>
        <source>Procore is up to date</source>
        <translation>Procore est à jour</translation>
    </message>
    <message>
        <source>Someone has to look at it</source>
        <translation>Quelqu’un doit s’en occuper</translation>
    </message>
    <message>
        <source>The last run failed</source>
        <translation>La dernière exécution a échoué</translation>
    </message>
    <message>
        <source>Synchronising now</source>
        <translation>Synchronisation en cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Nothing was synchronised yet</source>
        <translation>Rien n’a encore été synchronisé</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>En attente de son tour</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Done, records to check</source>
        <translation>Terminée, à vérifier</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>No run of it was ever done. If it was set up by mistake, remove it in a terminal:</source>
        <translation>Aucune exécution n’a jamais abouti. Si elle a été configurée par erreur, supprimez-la dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>Change orders wait for a person</source>
        <translation>Des ordres de changement attendent quelqu’un</translation>
    </message>
    <message>
        <source>1 change order waits for a person</source>
        <translation>1 ordre de changement attend quelqu’un</translation>
    </message>
    <message>
        <source>{count} change orders wait for a person</source>
        <translation>{count} ordres de changement attendent quelqu’un</translation>
    </message>
    <message>
        <source>1 request of Procore could not be read</source>
        <translation>1 demande de Procore n’a pas pu être lue</translation>
    </message>
    <message>
        <source>{count} requests of Procore could not be read</source>
        <translation>{count} demandes de Procore n’ont pas pu être lues</translation>
    </message>
    <message>
        <source>1 record from Procore waits for a person</source>
        <translation>1 enregistrement de Procore attend quelqu’un</translation>
    </message>
    <message>
        <source>{count} records from Procore wait for a person</source>
        <translation>{count} enregistrements de Procore attendent quelqu’un</translation>
    </message>
    <message>
        <source>1 record may be in Procore already</source>
        <translation>1 enregistrement est peut-être déjà dans Procore</translation>
    </message>
    <message>
        <source>{count} records may be in Procore already</source>
        <translation>{count} enregistrements sont peut-être déjà dans Procore</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profondeur</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A deep sync reads everything in the time frame “{frame}”.</source>
        <translation>Une synchronisation de profondeur lit tout dans la période «&#xa0;{frame}&#xa0;».</translation>
    </message>
    <message>
        <source>A half of each came without the other, and half a record is never taken.</source>
        <translation>Il n’est venu qu’une moitié de chacun, et la moitié d’un enregistrement n’est jamais prise.</translation>
    </message>
    <message>
        <source>A line or a markup is missing, or the change order is being edited.</source>
        <translation>Il manque une ligne ou une majoration, ou l’ordre de changement est en cours de modification.</translation>
    </message>
    <message>
        <source>A mobile server URL is expected, such as https://cmic.example.com/cmicprod.</source>
        <translation>Une URL de serveur mobile est attendue, par exemple https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>A pause lasts between one minute and seven days.</source>
        <translation>Une pause dure entre une minute et sept jours.</translation>
    </message>
    <message>
        <source>A pipe to the reading process is missing.</source>
        <translation>Il manque un canal vers le processus de lecture.</translation>
    </message>
    <message>
        <source>A proxy or firewall asks for a sign-in or blocks the address. Let this server reach {host} without it.</source>
        <translation>Un proxy ou un pare-feu demande une connexion ou bloque l’adresse. Laissez ce serveur joindre {host} sans cela.</translation>
    </message>
    <message>
        <source>A proxy that inspects traffic signs with the company&apos;s own authority. Add that authority&apos;s certificate to this server&apos;s certificate store, or name its file in the variable REQUESTS_CA_BUNDLE of the core.</source>
        <translation>Un proxy qui inspecte le trafic signe avec l’autorité de certification de l’entreprise. Ajoutez le certificat de cette autorité au magasin de certificats de ce serveur, ou nommez son fichier dans la variable REQUESTS_CA_BUNDLE du moteur.</translation>
    </message>
    <message>
        <source>A proxy that inspects traffic, or a server of your own, signs with the company&apos;s own authority. Add that authority&apos;s certificate to this server&apos;s certificate store.</source>
        <translation>Un proxy qui inspecte le trafic, ou votre propre serveur, signe avec l’autorité de certification de l’entreprise. Ajoutez le certificat de cette autorité au magasin de certificats de ce serveur.</translation>
    </message>
    <message>
        <source>A proxy, a firewall or the cloud&apos;s guard blocks this server. Have its address allowed. Trace: {trace}</source>
        <translation>Un proxy, un pare-feu ou la protection du nuage bloque ce serveur. Faites autoriser son adresse. Trace&#xa0;: {trace}</translation>
    </message>
    <message>
        <source>A request of Procore&apos;s ERP platform was not understood.</source>
        <translation>Une demande de la plateforme ERP de Procore n’a pas été comprise.</translation>
    </message>
    <message>
        <source>A run every {given} minutes cannot be scheduled.</source>
        <translation>Une exécution toutes les {given} minutes ne peut pas être planifiée.</translation>
    </message>
    <message>
        <source>A secret could not be read back.</source>
        <translation>Un secret n’a pas pu être relu.</translation>
    </message>
    <message>
        <source>A secret was kept, read back and removed.</source>
        <translation>Un secret a été conservé, relu et supprimé.</translation>
    </message>
    <message>
        <source>A set-up file is sent around, so a password or client secret must never be in it.</source>
        <translation>Un fichier de configuration circule&#xa0;: un mot de passe ou un secret client ne doit jamais s’y trouver.</translation>
    </message>
    <message>
        <source>A shallow sync reads what changed since the last sync.</source>
        <translation>Une synchronisation de surface lit ce qui a changé depuis la dernière synchronisation.</translation>
    </message>
    <message>
        <source>A sync has carried out already what was decided.</source>
        <translation>Une synchronisation a déjà appliqué ce qui a été décidé.</translation>
    </message>
    <message>
        <source>A web page came instead of CMiC&apos;s answer.</source>
        <translation>Une page web est arrivée à la place de la réponse de CMiC.</translation>
    </message>
    <message>
        <source>A web page came instead of Procore&apos;s answer.</source>
        <translation>Une page web est arrivée à la place de la réponse de Procore.</translation>
    </message>
    <message>
        <source>AP Settings › Invoice Settings in Sage: “Date Received Usage” and “Payment Date Usage” are Not Used or Not Required</source>
        <translation>AP Settings › Invoice Settings dans Sage&#xa0;: «&#xa0;Date Received Usage&#xa0;» et «&#xa0;Payment Date Usage&#xa0;» sont à Not Used ou Not Required</translation>
    </message>
    <message>
        <source>Accept it with a number of its own. If the two are the same change order, confirm it by hand instead.</source>
        <translation>Acceptez-le avec un numéro à lui. Si les deux sont le même ordre de changement, confirmez-le plutôt à la main.</translation>
    </message>
    <message>
        <source>Accept it, or reject it.</source>
        <translation>À accepter ou à rejeter.</translation>
    </message>
    <message>
        <source>Accounting</source>
        <translation>Comptabilité</translation>
    </message>
    <message>
        <source>Accounting and Procore side by side</source>
        <translation>Comptabilité et Procore côte à côte</translation>
    </message>
    <message>
        <source>Accounting approvers are assigned.</source>
        <translation>Des approbateurs comptables sont désignés.</translation>
    </message>
    <message>
        <source>Accounts Receivable (AR) in Sage</source>
        <translation>le module Comptes clients (AR) de Sage</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Add it in CMiC, or put a code of CMiC&apos;s own lists into the settings.</source>
        <translation>Ajoutez-le dans CMiC, ou mettez dans les réglages un code des listes de CMiC.</translation>
    </message>
    <message>
        <source>Add its lines in Procore, or reject it here.</source>
        <translation>Ajoutez ses lignes dans Procore, ou rejetez-le ici.</translation>
    </message>
    <message>
        <source>Add the category to the cost code there and synchronise, or choose another cost type in Procore.</source>
        <translation>Ajoutez-y la catégorie au code de coût et synchronisez, ou choisissez un autre type de coût dans Procore.</translation>
    </message>
    <message>
        <source>Add the cost code to the job there and synchronise, or choose another one in Procore.</source>
        <translation>Ajoutez-y le code de coût au chantier et synchronisez, ou choisissez-en un autre dans Procore.</translation>
    </message>
    <message>
        <source>Add the item there and synchronise, or choose another one for the line in Procore.</source>
        <translation>Ajoutez-y le poste et synchronisez, ou choisissez-en un autre pour la ligne dans Procore.</translation>
    </message>
    <message>
        <source>Add the service user to the security groups of all jobs that are to be synchronised.</source>
        <translation>Ajoutez l’utilisateur de service aux groupes de sécurité de tous les chantiers à synchroniser.</translation>
    </message>
    <message>
        <source>Added because they are needed</source>
        <translation>Ajoutées par nécessité</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Admin (company)</source>
        <translation>Admin (entreprise)</translation>
    </message>
    <message>
        <source>Admin (project)</source>
        <translation>Admin (projet)</translation>
    </message>
    <message>
        <source>Administrator rights are needed for that.</source>
        <translation>Il faut pour cela des droits d’administrateur.</translation>
    </message>
    <message>
        <source>After {seconds} seconds it is “{found}”.</source>
        <translation>Après {seconds} secondes, il est «&#xa0;{found}&#xa0;».</translation>
    </message>
    <message>
        <source>Allow this server outbound connections to {host} on port 443, or set the proxy that has to be used.</source>
        <translation>Autorisez ce serveur à se connecter à {host} sur le port 443, ou définissez le proxy à utiliser.</translation>
    </message>
    <message>
        <source>Allow this server outbound connections to {host} on port 443; a CMiC on the company&apos;s own network may need a VPN, or this server&apos;s address on its list.</source>
        <translation>Autorisez ce serveur à se connecter à {host} sur le port 443&#xa0;; un CMiC dans le réseau de l’entreprise peut exiger un VPN, ou l’adresse de ce serveur dans sa liste.</translation>
    </message>
    <message>
        <source>Amount and contract items are the same, but the number is not {number}.</source>
        <translation>Le montant et les postes du contrat sont les mêmes, mais le numéro n’est pas {number}.</translation>
    </message>
    <message>
        <source>An error from another version of Trueup: {other}.</source>
        <translation>Erreur d’une autre version de Trueup&#xa0;: {other}.</translation>
    </message>
    <message>
        <source>Another computer answers under the name {host}.</source>
        <translation>Un autre ordinateur répond sous le nom {host}.</translation>
    </message>
    <message>
        <source>Another core is already running for {home}.</source>
        <translation>Un autre moteur fonctionne déjà pour {home}.</translation>
    </message>
    <message>
        <source>Another program holds the company&apos;s files for itself.</source>
        <translation>Un autre programme garde les fichiers de l’entreprise pour lui seul.</translation>
    </message>
    <message>
        <source>Another program is changing the same records in Procore.</source>
        <translation>Un autre programme modifie les mêmes enregistrements dans Procore.</translation>
    </message>
    <message>
        <source>Approve it in Procore, or reject it here.</source>
        <translation>Approuvez-le dans Procore, ou rejetez-le ici.</translation>
    </message>
    <message>
        <source>Approved changes</source>
        <translation>Modifications approuvées</translation>
    </message>
    <message>
        <source>As in set-up number {number}</source>
        <translation>Comme dans la configuration numéro {number}</translation>
    </message>
    <message>
        <source>Ask CMiC to license the API program {resource}, or clear “{entity}” in the mappings.</source>
        <translation>Demandez à CMiC la licence du programme d’API {resource}, ou décochez «&#xa0;{entity}&#xa0;» dans les mappages.</translation>
    </message>
    <message>
        <source>Ask for the app to be installed under App Management, then pick the company from the list.</source>
        <translation>Demandez que l’application soit installée dans Gestion des applications, puis choisissez l’entreprise dans la liste.</translation>
    </message>
    <message>
        <source>Ask for the file again, or save it again where it was made.</source>
        <translation>Redemandez le fichier, ou enregistrez-le à nouveau là où il a été créé.</translation>
    </message>
    <message>
        <source>Ask in Procore what became of it; reject it here if it is gone.</source>
        <translation>Demandez dans Procore ce qu’il est devenu&#xa0;; rejetez-le ici s’il a disparu.</translation>
    </message>
    <message>
        <source>Asked about: {asked}.</source>
        <translation>Demandé&#xa0;: {asked}.</translation>
    </message>
    <message>
        <source>Asked on Windows only.</source>
        <translation>Vérifié sous Windows seulement.</translation>
    </message>
    <message>
        <source>Billed-rate transactions</source>
        <translation>Transactions à taux facturés</translation>
    </message>
    <message>
        <source>Billing (BL) in Sage generates work in progress</source>
        <translation>le module Facturation (BL) de Sage produit les travaux en cours</translation>
    </message>
    <message>
        <source>Bring the wizard and the core to the same version.</source>
        <translation>Mettez l’assistant et le moteur à la même version.</translation>
    </message>
    <message>
        <source>Business partner</source>
        <translation>Partenaire commercial</translation>
    </message>
    <message>
        <source>CMiC PMXchange</source>
        <translation>CMiC PMXchange</translation>
    </message>
    <message>
        <source>CMiC PMXchange is licensed and enabled.</source>
        <translation>CMiC PMXchange a une licence et est activé.</translation>
    </message>
    <message>
        <source>CMiC R12 or newer</source>
        <translation>CMiC R12 ou plus récent</translation>
    </message>
    <message>
        <source>CMiC did not accept the user name and password.</source>
        <translation>CMiC n’a pas accepté le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>CMiC did not post “{record}”.</source>
        <translation>CMiC n’a pas comptabilisé «&#xa0;{record}&#xa0;».</translation>
    </message>
    <message>
        <source>CMiC does not know the code “{value}”.</source>
        <translation>CMiC ne connaît pas le code «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>CMiC has a service user for Procore.</source>
        <translation>CMiC a un utilisateur de service pour Procore.</translation>
    </message>
    <message>
        <source>CMiC has no licence for “{entity}”.</source>
        <translation>CMiC n’a pas de licence pour «&#xa0;{entity}&#xa0;».</translation>
    </message>
    <message>
        <source>CMiC is R12 or newer.</source>
        <translation>CMiC est en R12 ou plus récent.</translation>
    </message>
    <message>
        <source>CMiC is busy or being maintained (status {status}).</source>
        <translation>CMiC est occupé ou en maintenance (état {status}).</translation>
    </message>
    <message>
        <source>CMiC is reached by https only: correct http:// to https:// at the beginning of the address.</source>
        <translation>CMiC n’est joint que par https&#xa0;: corrigez http:// en https:// au début de l’adresse.</translation>
    </message>
    <message>
        <source>CMiC refused the request.</source>
        <translation>CMiC a refusé la demande.</translation>
    </message>
    <message>
        <source>CMiC&apos;s answer was not understood.</source>
        <translation>La réponse de CMiC n’a pas été comprise.</translation>
    </message>
    <message>
        <source>Category (JC)</source>
        <translation>Catégorie (JC)</translation>
    </message>
    <message>
        <source>Category and budget</source>
        <translation>Catégorie et budget</translation>
    </message>
    <message>
        <source>Category of a cost code</source>
        <translation>Catégorie d’un code de coût</translation>
    </message>
    <message>
        <source>Change orders travel from Procore to Sage 300 CRE. Change orders made in Sage 300 CRE never become change orders in Procore.</source>
        <translation>Les ordres de changement vont de Procore vers Sage 300 CRE. Ceux créés dans Sage 300 CRE ne deviennent jamais des ordres de changement dans Procore.</translation>
    </message>
    <message>
        <source>Check again. If it lasts, look at the network drives and the proxy of this server.</source>
        <translation>Vérifiez à nouveau. Si cela persiste, examinez les lecteurs réseau et le proxy de ce serveur.</translation>
    </message>
    <message>
        <source>Check that CMiC is R12 or newer, and that this is the mobile server URL with its environment, such as https://cmic.example.com/cmicprod.</source>
        <translation>Vérifiez que CMiC est en R12 ou plus récent, et que c’est bien l’URL du serveur mobile avec son environnement, par exemple https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>Check the address, and the name servers (DNS) that this server asks.</source>
        <translation>Vérifiez l’adresse, et les serveurs de noms (DNS) que ce serveur interroge.</translation>
    </message>
    <message>
        <source>Check the address, and whether a proxy or firewall answers in the place of {host}.</source>
        <translation>Vérifiez l’adresse, et si un proxy ou un pare-feu répond à la place de {host}.</translation>
    </message>
    <message>
        <source>Check the application&apos;s id, its secret, the scope, and the directory in the token address.</source>
        <translation>Vérifiez l’identifiant de l’application, son secret, la portée, et l’annuaire dans l’adresse du jeton.</translation>
    </message>
    <message>
        <source>Check the database user&apos;s rights; send the log to support if they are complete.</source>
        <translation>Vérifiez les droits de l’utilisateur de la base&#xa0;; s’ils sont complets, envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Check the mobile server URL, and the name servers (DNS) that this server asks.</source>
        <translation>Vérifiez l’URL du serveur mobile, et les serveurs de noms (DNS) que ce serveur interroge.</translation>
    </message>
    <message>
        <source>Check the proxy that is set for the account of the core, or let this server reach {host} without it.</source>
        <translation>Vérifiez le proxy défini pour le compte du moteur, ou laissez ce serveur joindre {host} sans proxy.</translation>
    </message>
    <message>
        <source>Check this server&apos;s way to CMiC: outbound port 443, proxy, VPN, and CMiC&apos;s list of allowed addresses.</source>
        <translation>Vérifiez l’accès de ce serveur à CMiC&#xa0;: port sortant 443, proxy, VPN, et liste d’adresses autorisées de CMiC.</translation>
    </message>
    <message>
        <source>Check this server&apos;s way to the internet (outbound port 443, proxy, name service).</source>
        <translation>Vérifiez l’accès de ce serveur à Internet (port sortant 443, proxy, service de noms).</translation>
    </message>
    <message>
        <source>Choose a detail cost code for the line in Procore.</source>
        <translation>Choisissez dans Procore un code de coût de détail pour la ligne.</translation>
    </message>
    <message>
        <source>Choose a file that is there and may be read; a folder or a device is not one.</source>
        <translation>Choisissez un fichier qui existe et qui peut être lu&#xa0;; un dossier ou un périphérique n’en est pas un.</translation>
    </message>
    <message>
        <source>Choose a plan from the history.</source>
        <translation>Choisissez un plan dans l’historique.</translation>
    </message>
    <message>
        <source>Choose a run from the list of runs.</source>
        <translation>Choisissez une exécution dans la liste des exécutions.</translation>
    </message>
    <message>
        <source>Choose an interval in between, such as 30.</source>
        <translation>Choisissez un intervalle entre les deux, par exemple 30.</translation>
    </message>
    <message>
        <source>Choose another cost code or cost type for a line in Procore. Or enter this change order by hand, and confirm it then.</source>
        <translation>Choisissez dans Procore un autre code ou type de coût pour une ligne. Ou saisissez cet ordre de changement à la main, puis confirmez-le.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space, then save again.</source>
        <translation>Choisissez un autre dossier, ou libérez de l’espace, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Choose another name, or say that the file is to be replaced.</source>
        <translation>Choisissez un autre nom, ou indiquez que le fichier doit être remplacé.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Choisissez une autre valeur.</translation>
    </message>
    <message>
        <source>Choose one of the connections that “trueup status” names, or set it up first.</source>
        <translation>Choisissez l’une des connexions que nomme «&#xa0;trueup status&#xa0;», ou configurez-la d’abord.</translation>
    </message>
    <message>
        <source>Choose one of them for each record and for each object, and link those.</source>
        <translation>Choisissez-en une par enregistrement et par objet, et liez celles-là.</translation>
    </message>
    <message>
        <source>Choose the data folder of the company.</source>
        <translation>Choisissez le dossier des données de l’entreprise.</translation>
    </message>
    <message>
        <source>Choose the data folder or database file again; mapped drives do not exist for a service.</source>
        <translation>Choisissez à nouveau le dossier des données ou le fichier de base&#xa0;; les lecteurs réseau connectés n’existent pas pour un service.</translation>
    </message>
    <message>
        <source>Choose the data folder or database file of the company again.</source>
        <translation>Choisissez à nouveau le dossier des données ou le fichier de base de l’entreprise.</translation>
    </message>
    <message>
        <source>Choose the file of the sample company.</source>
        <translation>Choisissez le fichier de l’entreprise d’exemple.</translation>
    </message>
    <message>
        <source>Choose the file that support sent; its name ends in .trueup.json.</source>
        <translation>Choisissez le fichier envoyé par le support&#xa0;; son nom se termine par .trueup.json.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Clear that field in the mappings of “{entity}”, or send the discovery report to support.</source>
        <translation>Décochez ce champ dans les mappages de «&#xa0;{entity}&#xa0;», ou envoyez le rapport de découverte au support.</translation>
    </message>
    <message>
        <source>Cleared by “{recipes}”</source>
        <translation>Décoché par «&#xa0;{recipes}&#xa0;»</translation>
    </message>
    <message>
        <source>Client id: {value}</source>
        <translation>Identifiant client&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code in CMiC</source>
        <translation>Code dans CMiC</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Engagement</translation>
    </message>
    <message>
        <source>Commitment Change Order</source>
        <translation>Ordre de changement de l’engagement</translation>
    </message>
    <message>
        <source>Company code: {value}</source>
        <translation>Code d’entreprise&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Company in Procore: {value}</source>
        <translation>Entreprise dans Procore&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Company number in Procore: {value}</source>
        <translation>Numéro de l’entreprise dans Procore&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Compare the code with “budget_jobs” in the set-up file: it is that of the control job. Where CMiC shows amounts, they may have another name than we think; support can correct that.</source>
        <translation>Comparez le code avec «&#xa0;budget_jobs&#xa0;» dans le fichier de configuration&#xa0;: c’est celui du chantier de contrôle. Si CMiC affiche des montants, ils portent peut-être un autre nom que nous ne le pensons&#xa0;; le support peut le corriger.</translation>
    </message>
    <message>
        <source>Completion</source>
        <translation>Achèvement</translation>
    </message>
    <message>
        <source>Connect to Procore</source>
        <translation>Connexion à Procore</translation>
    </message>
    <message>
        <source>Connect to Procore first.</source>
        <translation>Connectez-vous d’abord à Procore.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Contract (CN)</source>
        <translation>Contrat (CN)</translation>
    </message>
    <message>
        <source>Contract Change Order (CN)</source>
        <translation>Ordre de changement au contrat (CN)</translation>
    </message>
    <message>
        <source>Contract Change Order (PJ)</source>
        <translation>Ordre de changement de contrat (PJ)</translation>
    </message>
    <message>
        <source>Contract Change Order Item (CN)</source>
        <translation>Élément d’ordre de changement au contrat (CN)</translation>
    </message>
    <message>
        <source>Contract Change Request (PJ)</source>
        <translation>Demande de changement de contrat (PJ)</translation>
    </message>
    <message>
        <source>Contract Item (CN)</source>
        <translation>Poste du contrat (CN)</translation>
    </message>
    <message>
        <source>Contract amount</source>
        <translation>Montant du contrat</translation>
    </message>
    <message>
        <source>Contracts, customers and their links are read, and contracts come to Procore: what the export of change orders builds on.</source>
        <translation>Les contrats, les clients et leurs liens sont lus, et les contrats arrivent dans Procore&#xa0;: c’est la base de l’exportation des ordres de changement.</translation>
    </message>
    <message>
        <source>Copy both again from the app&apos;s page in Procore, and check the environment.</source>
        <translation>Recopiez les deux depuis la page de l’application dans Procore, et vérifiez l’environnement.</translation>
    </message>
    <message>
        <source>Correct it in Procore and send it again.</source>
        <translation>Corrigez-le dans Procore et renvoyez-le.</translation>
    </message>
    <message>
        <source>Correct it in Procore.</source>
        <translation>Corrigez-le dans Procore.</translation>
    </message>
    <message>
        <source>Correct it in the accounting system, or ask support to add it.</source>
        <translation>Corrigez-la dans le système comptable, ou demandez au support de l’ajouter.</translation>
    </message>
    <message>
        <source>Correct that value, or ask for the file again. Nothing of the file was used.</source>
        <translation>Corrigez cette valeur, ou redemandez le fichier. Rien du fichier n’a été utilisé.</translation>
    </message>
    <message>
        <source>Correct the address of the environment.</source>
        <translation>Corrigez l’adresse de l’environnement.</translation>
    </message>
    <message>
        <source>Correct the address, the name service or the proxy of this server. Nothing was sent.</source>
        <translation>Corrigez l’adresse, le service de noms ou le proxy de ce serveur. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Correct the amount in Procore, or split the change order.</source>
        <translation>Corrigez le montant dans Procore, ou scindez l’ordre de changement.</translation>
    </message>
    <message>
        <source>Correct the amount in Procore.</source>
        <translation>Corrigez le montant dans Procore.</translation>
    </message>
    <message>
        <source>Correct the currency in Procore, or enter this change order by hand.</source>
        <translation>Corrigez la devise dans Procore, ou saisissez cet ordre de changement à la main.</translation>
    </message>
    <message>
        <source>Correct the field that is named; the record is sent again with the next sync.</source>
        <translation>Corrigez le champ indiqué&#xa0;; l’enregistrement est renvoyé à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Correct the file or remove it; without it the paths that Trueup knows are used.</source>
        <translation>Corrigez le fichier ou supprimez-le&#xa0;; sans lui, les chemins que Trueup connaît sont utilisés.</translation>
    </message>
    <message>
        <source>Correct {parent} first; this record follows with the next sync.</source>
        <translation>Corrigez d’abord {parent}&#xa0;; cet enregistrement suivra à la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Cost code</source>
        <translation>Code de coût</translation>
    </message>
    <message>
        <source>Cost code (JC)</source>
        <translation>Code de coût (JC)</translation>
    </message>
    <message>
        <source>Cost codes, categories, companies, jobs, budgets, prime contracts and posted costs are read from CMiC, and what Procore takes of them is brought there.</source>
        <translation>Les codes de coût, catégories, entreprises, chantiers, budgets, contrats principaux et coûts comptabilisés sont lus dans CMiC, et ce que Procore en accepte y est apporté.</translation>
    </message>
    <message>
        <source>Cost type</source>
        <translation>Type de coût</translation>
    </message>
    <message>
        <source>Costs are compared for the jobs whose costs are sent as direct costs, and for no other.</source>
        <translation>Les coûts sont comparés pour les chantiers dont les coûts sont envoyés comme coûts directs, et pour aucun autre.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Credit Account</source>
        <translation>Compte de crédit</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Customer Type</source>
        <translation>Type de client</translation>
    </message>
    <message>
        <source>Data folder: {value}</source>
        <translation>Dossier des données&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Database driver</source>
        <translation>Pilote de la base de données</translation>
    </message>
    <message>
        <source>Database driver: {value}</source>
        <translation>Pilote de la base de données&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>Moteur de base de données</translation>
    </message>
    <message>
        <source>Date of the contract</source>
        <translation>Date du contrat</translation>
    </message>
    <message>
        <source>Debit Account</source>
        <translation>Compte de débit</translation>
    </message>
    <message>
        <source>Decide in Procore what should become of it.</source>
        <translation>Décidez dans Procore de ce qu’il doit devenir.</translation>
    </message>
    <message>
        <source>Deep</source>
        <translation>Profondeur</translation>
    </message>
    <message>
        <source>Delete or reverse it in the accounting system first.</source>
        <translation>Supprimez-le ou contrepassez-le d’abord dans le système comptable.</translation>
    </message>
    <message>
        <source>Developer Sandbox</source>
        <translation>Bac à sable de développement</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Diffère</translation>
    </message>
    <message>
        <source>Direct Cost (JC)</source>
        <translation>Coût direct (JC)</translation>
    </message>
    <message>
        <source>Direct Costs (project)</source>
        <translation>Coûts directs (projet)</translation>
    </message>
    <message>
        <source>Direct costs</source>
        <translation>Coûts directs</translation>
    </message>
    <message>
        <source>Directory (company)</source>
        <translation>Annuaire (entreprise)</translation>
    </message>
    <message>
        <source>Directory (project)</source>
        <translation>Annuaire (projet)</translation>
    </message>
    <message>
        <source>Distribution (AP)</source>
        <translation>Ventilation (AP)</translation>
    </message>
    <message>
        <source>Distribution (AR)</source>
        <translation>Ventilation (AR)</translation>
    </message>
    <message>
        <source>Distribution Payment (AP)</source>
        <translation>Paiement de ventilation (AP)</translation>
    </message>
    <message>
        <source>Do in CMiC what the reason says, then export it again. Nothing was reported as posted.</source>
        <translation>Faites dans CMiC ce que dit la raison, puis exportez-le à nouveau. Rien n’a été signalé comme comptabilisé.</translation>
    </message>
    <message>
        <source>Each line needs a line of the prime contract, and none could be found by its cost code.</source>
        <translation>Chaque ligne a besoin d’une ligne du contrat principal, et aucune n’a été trouvée par son code de coût.</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Employé</translation>
    </message>
    <message>
        <source>Enter it in the accounting system by hand, or reject it in Procore.</source>
        <translation>Saisissez-le à la main dans le système comptable, ou refusez-le dans Procore.</translation>
    </message>
    <message>
        <source>Enter the currency in the company&apos;s record in CMiC, or let the service user see that field, then retry.</source>
        <translation>Saisissez la devise dans la fiche de l’entreprise dans CMiC, ou laissez l’utilisateur de service voir ce champ, puis réessayez.</translation>
    </message>
    <message>
        <source>Enter the tax code in Procore by hand.</source>
        <translation>Saisissez le code de taxe dans Procore à la main.</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entité</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Équipement</translation>
    </message>
    <message>
        <source>Everything needed for the connection is in place.</source>
        <translation>Tout le nécessaire à la connexion est en place.</translation>
    </message>
    <message>
        <source>Export owner invoices</source>
        <translation>Exporter les factures au maître d’ouvrage</translation>
    </message>
    <message>
        <source>Export prime contract change orders</source>
        <translation>Exporter les ordres de changement au contrat principal</translation>
    </message>
    <message>
        <source>Export subcontractor invoices</source>
        <translation>Exporter les factures de sous-traitants</translation>
    </message>
    <message>
        <source>Extra (JC)</source>
        <translation>Extra (JC)</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Fonctionnalités</translation>
    </message>
    <message>
        <source>Features that are set up</source>
        <translation>Fonctionnalités configurées</translation>
    </message>
    <message>
        <source>Features: {value}</source>
        <translation>Fonctionnalités&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Federal</source>
        <translation>Fédéral</translation>
    </message>
    <message>
        <source>File of the company: {value}</source>
        <translation>Fichier de l’entreprise&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Fill it in the accounting system; the record is sent with the next sync.</source>
        <translation>Renseignez-le dans le système comptable&#xa0;; l’enregistrement part avec la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Find out who made it so and what changed in {path}, then close it with: trueup doctor --fix-rights</source>
        <translation>Cherchez qui l’a ouvert et ce qui a changé dans {path}, puis fermez-le avec&#xa0;: trueup doctor --fix-rights</translation>
    </message>
    <message>
        <source>Free some space on that disk; the sync goes on where it was.</source>
        <translation>Libérez de l’espace sur ce disque&#xa0;; la synchronisation reprend où elle en était.</translation>
    </message>
    <message>
        <source>From the set-up file</source>
        <translation>Du fichier de configuration</translation>
    </message>
    <message>
        <source>Further ticks: {value}</source>
        <translation>Autres coches&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Further words for the driver: {value}</source>
        <translation>Autres mots-clés pour le pilote&#xa0;: {value}</translation>
    </message>
    <message>
        <source>GL Account</source>
        <translation>Compte GL</translation>
    </message>
    <message>
        <source>GL Account Prefix</source>
        <translation>Préfixe de compte GL</translation>
    </message>
    <message>
        <source>Give --every MINUTES, with or without --quiet, or --off alone.</source>
        <translation>Indiquez --every MINUTES, avec ou sans --quiet, ou --off seul.</translation>
    </message>
    <message>
        <source>Give both times with hours and minutes, such as 22:00-05:00.</source>
        <translation>Donnez les deux heures avec leurs minutes, par exemple 22:00-05:00.</translation>
    </message>
    <message>
        <source>Give hours, minutes or both, such as 2h, 30m or 1h30m.</source>
        <translation>Donnez des heures, des minutes ou les deux, par exemple 2h, 30m ou 1h30m.</translation>
    </message>
    <message>
        <source>Give it write access to {table}, or leave it: a file or an entry sheet is made instead.</source>
        <translation>Donnez-lui l’accès en écriture à {table}, ou laissez ainsi&#xa0;: un fichier ou une feuille de saisie est produit à la place.</translation>
    </message>
    <message>
        <source>Give one when you accept it (in the terminal: --code), or fill in the ERP ID in Procore.</source>
        <translation>Donnez-en un en l’acceptant (dans le terminal&#xa0;: --code), ou remplissez l’ID ERP dans Procore.</translation>
    </message>
    <message>
        <source>Give the database user read access to {table}, or clear “{entity}” in the mappings.</source>
        <translation>Donnez à l’utilisateur de la base l’accès en lecture à {table}, ou décochez «&#xa0;{entity}&#xa0;» dans les mappages.</translation>
    </message>
    <message>
        <source>Give the name of a file in a folder that exists.</source>
        <translation>Donnez le nom d’un fichier dans un dossier qui existe.</translation>
    </message>
    <message>
        <source>Go back to the step that is named and correct it.</source>
        <translation>Revenez à l’étape indiquée et corrigez-la.</translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation>Mise en service</translation>
    </message>
    <message>
        <source>Here it is {now}. {reason}</source>
        <translation>Il est ici {now}. {reason}</translation>
    </message>
    <message>
        <source>If it is the same one, confirm it by hand with that number; otherwise enter it as well.</source>
        <translation>Si c’est le même, confirmez-le à la main avec ce numéro&#xa0;; sinon, saisissez-le aussi.</translation>
    </message>
    <message>
        <source>If it is the same, link it: trueup matches list. If not, accept it anew and say so (in the terminal: --apart).</source>
        <translation>Si c’est le même, liez-le&#xa0;: trueup matches list. Sinon, acceptez-le à nouveau en le disant (dans le terminal&#xa0;: --apart).</translation>
    </message>
    <message>
        <source>Implementation</source>
        <translation>Mise en œuvre</translation>
    </message>
    <message>
        <source>Import tax groups</source>
        <translation>Importer les groupes de taxes</translation>
    </message>
    <message>
        <source>In CMiC&apos;s API Security give a role of the service user the method {method} on {resource}.</source>
        <translation>Dans API Security de CMiC, donnez à un rôle de l’utilisateur de service la méthode {method} sur {resource}.</translation>
    </message>
    <message>
        <source>In Procore</source>
        <translation>Dans Procore</translation>
    </message>
    <message>
        <source>In accounting</source>
        <translation>En comptabilité</translation>
    </message>
    <message>
        <source>Install it with: trueup service install</source>
        <translation>Installez-le avec&#xa0;: trueup service install</translation>
    </message>
    <message>
        <source>Install the Sage 300 CRE client on this server, or choose another driver at “Local connections”.</source>
        <translation>Installez le client Sage 300 CRE sur ce serveur, ou choisissez un autre pilote dans «&#xa0;Connexions locales&#xa0;».</translation>
    </message>
    <message>
        <source>Install the Sage 300 CRE client on this server, or choose another driver.</source>
        <translation>Installez le client Sage 300 CRE sur ce serveur, ou choisissez un autre pilote.</translation>
    </message>
    <message>
        <source>Install the newer version here, or have the file made by this one.</source>
        <translation>Installez ici la version plus récente, ou faites créer le fichier par celle-ci.</translation>
    </message>
    <message>
        <source>Install the {bits}-bit driver, or repair Trueup so that its matching bridge is installed.</source>
        <translation>Installez le pilote {bits} bits, ou réparez Trueup pour que la passerelle correspondante soit installée.</translation>
    </message>
    <message>
        <source>Invoice (AP)</source>
        <translation>Facture (AP)</translation>
    </message>
    <message>
        <source>Invoice (AR)</source>
        <translation>Facture (AR)</translation>
    </message>
    <message>
        <source>Invoice Payment (AP)</source>
        <translation>Paiement de facture (AP)</translation>
    </message>
    <message>
        <source>Invoice Settings (AP)</source>
        <translation>Paramètres de facture (AP)</translation>
    </message>
    <message>
        <source>Invoices and payments of Accounts Payable are read: what the export of subcontractor invoices builds on.</source>
        <translation>Les factures et paiements des comptes fournisseurs sont lus&#xa0;: c’est la base de l’exportation des factures de sous-traitants.</translation>
    </message>
    <message>
        <source>Invoices of Accounts Receivable are read: what the export of owner invoices builds on.</source>
        <translation>Les factures des comptes clients sont lues&#xa0;: c’est la base de l’exportation des factures au maître d’ouvrage.</translation>
    </message>
    <message>
        <source>It answers, and its certificate is trusted.</source>
        <translation>Il répond, et son certificat est digne de confiance.</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Il répond.</translation>
    </message>
    <message>
        <source>It belongs to {holder}.</source>
        <translation>Il appartient à {holder}.</translation>
    </message>
    <message>
        <source>It cannot be written into the ledger&apos;s tables.</source>
        <translation>Il ne peut pas être écrit dans les tables de la comptabilité.</translation>
    </message>
    <message>
        <source>It could not be started: {problem}.</source>
        <translation>Il n’a pas pu être lancé&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>It did not answer within {seconds} seconds.</source>
        <translation>Il n’a pas répondu en {seconds} secondes.</translation>
    </message>
    <message>
        <source>It differs in: {attributes}.</source>
        <translation>Il diffère par&#xa0;: {attributes}.</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Il ne répond pas.</translation>
    </message>
    <message>
        <source>It does not begin as a set-up file does.</source>
        <translation>Il ne commence pas comme un fichier de configuration.</translation>
    </message>
    <message>
        <source>It ended with status {status}.</source>
        <translation>Il s’est terminé avec l’état {status}.</translation>
    </message>
    <message>
        <source>It ended with status {status}. {words}</source>
        <translation>Il s’est terminé avec l’état {status}. {words}</translation>
    </message>
    <message>
        <source>It ended with {code}.</source>
        <translation>Il s’est terminé avec {code}.</translation>
    </message>
    <message>
        <source>It ended without a word.</source>
        <translation>Il s’est terminé sans un mot.</translation>
    </message>
    <message>
        <source>It has format {found}; this version reads format {known}.</source>
        <translation>Il est au format {found}&#xa0;; cette version lit le format {known}.</translation>
    </message>
    <message>
        <source>It has the level “{found}” where “{needed}” is needed.</source>
        <translation>Il a le niveau «&#xa0;{found}&#xa0;» alors qu’il faut «&#xa0;{needed}&#xa0;».</translation>
    </message>
    <message>
        <source>It has {length} characters, and {limit} are allowed.</source>
        <translation>Il compte {length} caractères, et {limit} sont permis.</translation>
    </message>
    <message>
        <source>It has {longest} characters at most.</source>
        <translation>Il compte {longest} caractères au plus.</translation>
    </message>
    <message>
        <source>It has {size} bytes; a set-up file has {largest} at most.</source>
        <translation>Il fait {size} octets&#xa0;; un fichier de configuration en fait {largest} au plus.</translation>
    </message>
    <message>
        <source>It is another program&apos;s database.</source>
        <translation>C’est la base de données d’un autre programme.</translation>
    </message>
    <message>
        <source>It is empty, it is a folder, or its folder does not exist.</source>
        <translation>Il est vide, c’est un dossier, ou son dossier n’existe pas.</translation>
    </message>
    <message>
        <source>It is handed over as a file or entry sheet instead.</source>
        <translation>Il est remis sous forme de fichier ou de feuille de saisie à la place.</translation>
    </message>
    <message>
        <source>It is known whom to call at Procore.</source>
        <translation>On sait qui appeler chez Procore.</translation>
    </message>
    <message>
        <source>It is larger than {limit} bytes.</source>
        <translation>Il dépasse {limit} octets.</translation>
    </message>
    <message>
        <source>It is not JSON: {problem}</source>
        <translation>Ce n’est pas du JSON&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>It is not a file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>It is not clear which connection is meant.</source>
        <translation>On ne sait pas quelle connexion est visée.</translation>
    </message>
    <message>
        <source>It is {seconds} s off at most.</source>
        <translation>L’écart est de {seconds} s au plus.</translation>
    </message>
    <message>
        <source>It or its key was changed.</source>
        <translation>Il a été modifié, lui ou sa clé.</translation>
    </message>
    <message>
        <source>It stands in the settings for change orders, and is in none of CMiC&apos;s lists of types and statuses.</source>
        <translation>Il figure dans les réglages des ordres de changement, et dans aucune des listes de types et de statuts de CMiC.</translation>
    </message>
    <message>
        <source>It stores its text as {encoding}, which has no such characters.</source>
        <translation>Il stocke son texte en {encoding}, qui n’a pas de tels caractères.</translation>
    </message>
    <message>
        <source>It was changed, or a newer version wrote it.</source>
        <translation>Il a été modifié, ou une version plus récente l’a écrit.</translation>
    </message>
    <message>
        <source>It was deleted there, or the service account may not see it any more.</source>
        <translation>Il y a été supprimé, ou le compte de service n’a plus le droit de le voir.</translation>
    </message>
    <message>
        <source>It was entered twice, by hand perhaps.</source>
        <translation>Il a été saisi deux fois, peut-être à la main.</translation>
    </message>
    <message>
        <source>It was entered with another amount, or it is another change order.</source>
        <translation>Il a été saisi avec un autre montant, ou c’est un autre ordre de changement.</translation>
    </message>
    <message>
        <source>It was never found in Procore, or belongs to another connection.</source>
        <translation>Il n’a jamais été trouvé dans Procore, ou appartient à une autre connexion.</translation>
    </message>
    <message>
        <source>It was never started here, or its record was removed.</source>
        <translation>Elle n’a jamais été lancée ici, ou sa trace a été supprimée.</translation>
    </message>
    <message>
        <source>It was never typed in here, or the store was removed.</source>
        <translation>Il n’a jamais été saisi ici, ou le coffre a été supprimé.</translation>
    </message>
    <message>
        <source>It was not posted yet, stands under another number, or its table cannot be read.</source>
        <translation>Il n’est pas encore comptabilisé, porte un autre numéro, ou sa table ne peut pas être lue.</translation>
    </message>
    <message>
        <source>It would have to be rounded, and then both sides would differ.</source>
        <translation>Il faudrait l’arrondir, et les deux côtés différeraient alors.</translation>
    </message>
    <message>
        <source>Its certificate could not be verified: {reason}</source>
        <translation>Son certificat n’a pas pu être vérifié&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Its certificate is made out to another name: {reason}</source>
        <translation>Son certificat est établi à un autre nom&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Its content is not ours.</source>
        <translation>Son contenu n’est pas le nôtre.</translation>
    </message>
    <message>
        <source>Its cost has no place in the job&apos;s estimate.</source>
        <translation>Son coût n’a pas de place dans l’estimation du chantier.</translation>
    </message>
    <message>
        <source>Its key is missing.</source>
        <translation>Sa clé est absente.</translation>
    </message>
    <message>
        <source>Its servers answered that they cannot work on requests at the moment.</source>
        <translation>Ses serveurs ont répondu qu’ils ne peuvent pas traiter de demandes pour le moment.</translation>
    </message>
    <message>
        <source>Its status there is “{status}”, and only an approved contract takes change orders.</source>
        <translation>Son statut y est «&#xa0;{status}&#xa0;», et seul un contrat approuvé accepte des ordres de changement.</translation>
    </message>
    <message>
        <source>Its status there is “{status}”.</source>
        <translation>Son statut y est «&#xa0;{status}&#xa0;».</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Chantier</translation>
    </message>
    <message>
        <source>Job (CV)</source>
        <translation>Emploi (CV)</translation>
    </message>
    <message>
        <source>Job (JC)</source>
        <translation>Chantier (JC)</translation>
    </message>
    <message>
        <source>Job cost to date</source>
        <translation>Coût du chantier à ce jour</translation>
    </message>
    <message>
        <source>Job cost to date is all that accounting has posted; Procore has nothing to hold it against.</source>
        <translation>Le coût du chantier à ce jour est tout ce que la comptabilité a comptabilisé&#xa0;; Procore n’a rien à y opposer.</translation>
    </message>
    <message>
        <source>Job cost transactions</source>
        <translation>Transactions de coûts de chantier</translation>
    </message>
    <message>
        <source>Job cost transactions together with those at billed rates.</source>
        <translation>Les transactions de coûts de chantier, avec celles à taux facturés.</translation>
    </message>
    <message>
        <source>Jobs outside the user&apos;s security groups are left out without a word; or the job is gone, or has another code.</source>
        <translation>Les chantiers hors des groupes de sécurité de l’utilisateur sont omis sans un mot&#xa0;; ou le chantier n’est plus là, ou a un autre code.</translation>
    </message>
    <message>
        <source>Jobs whose costs are sent as direct costs: {value}</source>
        <translation>Chantiers dont les coûts sont envoyés comme coûts directs&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Keep a copy of the file for support, then remove it: the next deep sync builds it again.</source>
        <translation>Gardez une copie du fichier pour le support, puis supprimez-le&#xa0;: la prochaine synchronisation de profondeur le reconstruit.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Kind of computer</source>
        <translation>Type d’ordinateur</translation>
    </message>
    <message>
        <source>Kind of sync: {value}</source>
        <translation>Type de synchronisation&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Last run {when}: {state}</source>
        <translation>Dernière exécution {when}&#xa0;: {state}</translation>
    </message>
    <message>
        <source>Let this server through the proxy without a sign-in, or past the proxy to {host}.</source>
        <translation>Laissez ce serveur traverser le proxy sans identification, ou contourner le proxy vers {host}.</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {reason}.</source>
        <translation>Ligne {line}, colonne {column}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Local connections</source>
        <translation>Connexions locales</translation>
    </message>
    <message>
        <source>Look again at what waits: “Matches” in the status window, or trueup matches list.</source>
        <translation>Regardez de nouveau ce qui attend&#xa0;: «&#xa0;Correspondances&#xa0;» dans la fenêtre d’état, ou trueup matches list.</translation>
    </message>
    <message>
        <source>Look at it and accept it again.</source>
        <translation>Examinez-le et acceptez-le à nouveau.</translation>
    </message>
    <message>
        <source>Look at the end of {log}, and send it to support.</source>
        <translation>Regardez la fin de {log}, et envoyez-la au support.</translation>
    </message>
    <message>
        <source>Look in the accounting system. If it is there all the same, confirm it by hand and say so (--unseen).</source>
        <translation>Regardez dans le système comptable. S’il y est malgré tout, confirmez-le à la main et dites-le (--unseen).</translation>
    </message>
    <message>
        <source>Look whether they are gone. If so: trueup losses --confirm {id}, then a deep sync; if not, give access.</source>
        <translation>Regardez s’ils ont disparu. Si oui&#xa0;: trueup losses --confirm {id}, puis une synchronisation de profondeur&#xa0;; sinon, rétablissez l’accès.</translation>
    </message>
    <message>
        <source>Missing on this side; note</source>
        <translation>Manque de ce côté&#xa0;; remarque</translation>
    </message>
    <message>
        <source>No budget was found for {job}, which is named for that.</source>
        <translation>Aucun budget n’a été trouvé pour {job}, qui est nommé à cet effet.</translation>
    </message>
    <message>
        <source>No control job that was read has that code, or none of its categories holds an amount.</source>
        <translation>Aucun chantier de contrôle lu ne porte ce code, ou aucune de ses catégories n’a de montant.</translation>
    </message>
    <message>
        <source>No loss of “{entity}” waits for an answer.</source>
        <translation>Aucune perte de «&#xa0;{entity}&#xa0;» n’attend de réponse.</translation>
    </message>
    <message>
        <source>No result was given.</source>
        <translation>Aucun résultat n’a été donné.</translation>
    </message>
    <message>
        <source>Not done ({deed}): {reason}</source>
        <translation>Pas fait ({deed})&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing to do: it is looked up as soon as CMiC answers, and nothing is sent again before that.</source>
        <translation>Rien à faire&#xa0;: la recherche reprend dès que CMiC répond, et rien n’est renvoyé avant.</translation>
    </message>
    <message>
        <source>Number in Procore</source>
        <translation>Numéro dans Procore</translation>
    </message>
    <message>
        <source>One object in Procore cannot be two records.</source>
        <translation>Un objet dans Procore ne peut pas être deux enregistrements.</translation>
    </message>
    <message>
        <source>Only whole https addresses are used, and http only on this computer itself.</source>
        <translation>Seules les adresses https complètes sont utilisées, et http seulement sur cet ordinateur même.</translation>
    </message>
    <message>
        <source>Paste it again from its beginning: the mobile server URL is such as https://cmic.example.com/cmicprod, the token address is the one your identity provider shows.</source>
        <translation>Collez-la à nouveau depuis le début&#xa0;: l’URL du serveur mobile est du genre https://cmic.example.com/cmicprod, l’adresse du jeton est celle que montre votre fournisseur d’identité.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Budget, “Unlock Budget”; keep its modifications when you are asked. The next sync sends what waits; then lock it again.</source>
        <translation>Procore&#xa0;: Budget du projet, «&#xa0;Unlock Budget&#xa0;»&#xa0;; gardez ses modifications si la question est posée. La prochaine synchronisation envoie ce qui attend&#xa0;; verrouillez-le ensuite de nouveau.</translation>
    </message>
    <message>
        <source>Put it right in Procore: merge two that are one, or give what was linked wrongly its own data back.</source>
        <translation>Corrigez dans Procore&#xa0;: fusionnez les deux qui n’en font qu’un, ou rendez ses propres données à ce qui a été lié à tort.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Rows came or went between its pages, {times} times in a row.</source>
        <translation>Des lignes sont apparues ou ont disparu entre ses pages, {times} fois de suite.</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Commun</translation>
    </message>
    <message>
        <source>Say whether it is the same: “Matches” in the status window, or trueup matches list.</source>
        <translation>Dites si c’est le même&#xa0;: «&#xa0;Correspondances&#xa0;» dans la fenêtre d’état, ou trueup matches list.</translation>
    </message>
    <message>
        <source>See how it stands now (trueup exports show {number}).</source>
        <translation>Voyez où il en est maintenant (trueup exports show {number}).</translation>
    </message>
    <message>
        <source>See what is asked with: trueup losses</source>
        <translation>Voyez ce qui est demandé avec&#xa0;: trueup losses</translation>
    </message>
    <message>
        <source>Take the name that {resource}/describe shows, put it into the file cmic-names.json of the machine folder like this: {example}, then retry.</source>
        <translation>Prenez le nom que montre {resource}/describe, mettez-le dans le fichier cmic-names.json du dossier machine comme ceci&#xa0;: {example}, puis réessayez.</translation>
    </message>
    <message>
        <source>Type the whole token address of the identity provider, with https:// at its beginning.</source>
        <translation>Saisissez l’adresse complète du jeton du fournisseur d’identité, avec https:// au début.</translation>
    </message>
    <message>
        <source>Whoever made it in Procore, or looks at it later, has to read why it is rejected.</source>
        <translation>Qui l’a créé dans Procore, ou le regarde plus tard, doit lire pourquoi il est rejeté.</translation>
    </message>
    <message>
        <source>Yes or no is expected: true or false.</source>
        <translation>Oui ou non est attendu&#xa0;: true ou false.</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>it breaks off or is no JSON</source>
        <translation>le texte s’interrompt ou n’est pas du JSON</translation>
    </message>
    <message>
        <source>none was given yet</source>
        <translation>aucun n’a encore été donné</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{field} is missing or of another kind.</source>
        <translation>{field} manque ou est d’un autre type.</translation>
    </message>
    <message>
        <source>{remedy} (1 of {count} reasons)</source>
        <translation>{remedy} (1 raison sur {count})</translation>
    </message>
    <message>
        <source>“{line}” has a tax code.</source>
        <translation>«&#xa0;{line}&#xa0;» porte un code de taxe.</translation>
    </message>
    <message>
        <source>“{line}” has an amount that cannot be booked to the cent: {value}.</source>
        <translation>«&#xa0;{line}&#xa0;» a un montant qui ne se comptabilise pas au centime&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>“{record}” is in CMiC with other values.</source>
        <translation>«&#xa0;{record}&#xa0;» est dans CMiC avec d’autres valeurs.</translation>
    </message>
    <message>
        <source>“{title}” (no. {id} of those to CMiC)</source>
        <translation>«&#xa0;{title}&#xa0;» (nº {id} de ce qui va vers CMiC)</translation>
    </message>
    <message>
        <source>“{title}” changes a commitment that the accounting system does not have: {contract}.</source>
        <translation>«&#xa0;{title}&#xa0;» modifie un engagement que le système comptable n’a pas&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>“{title}” has no lines.</source>
        <translation>«&#xa0;{title}&#xa0;» n’a pas de lignes.</translation>
    </message>
    <message>
        <source>“{title}” is to be called by a code there, and Procore&apos;s field for it is empty.</source>
        <translation>«&#xa0;{title}&#xa0;» doit y porter un code, et le champ de Procore prévu pour cela est vide.</translation>
    </message>
    <message>
        <source>“{title}” was edited in Procore after it was accepted.</source>
        <translation>«&#xa0;{title}&#xa0;» a été modifié dans Procore après avoir été accepté.</translation>
    </message>
    <message>
        <source>“{title}” was rejected.</source>
        <translation>«&#xa0;{title}&#xa0;» a été rejeté.</translation>
    </message>
    <message>
        <source>“{title}”, which is {state} here as no. {id}</source>
        <translation>«&#xa0;{title}&#xa0;», {state} ici sous le n° {id}</translation>
    </message>
    <message>
        <source>“{value}” holds “{mark}”; of CMiC&apos;s codes Procore takes the hyphen alone.</source>
        <translation>«&#xa0;{value}&#xa0;» contient «&#xa0;{mark}&#xa0;»&#xa0;; des codes de CMiC, Procore n’accepte que le trait d’union.</translation>
    </message>
    <message>
        <source>Look at {log}.</source>
        <translation>Regardez {log}.</translation>
    </message>
    <message>
        <source>(the day of acceptance)</source>
        <translation>(le jour de l’acceptation)</translation>
    </message>
    <message>
        <source>(the setting for budget changes)</source>
        <translation>(le réglage pour les modifications du budget)</translation>
    </message>
    <message>
        <source>(what it is known again by)</source>
        <translation>(à quoi on le reconnaît)</translation>
    </message>
    <message>
        <source>A change order is accepted with its transaction date.</source>
        <translation>Un ordre de changement s’accepte avec sa date de transaction.</translation>
    </message>
    <message>
        <source>A change order is written only beside its commitment.</source>
        <translation>Un ordre de changement ne s’écrit qu’à côté de son engagement.</translation>
    </message>
    <message>
        <source>A commitment&apos;s line has no place for one in the accounting system.</source>
        <translation>La ligne d’un engagement n’a pas de place pour cela dans le système comptable.</translation>
    </message>
    <message>
        <source>A deletion cannot be undone, and what the accounting system still uses would be missing for its costs.</source>
        <translation>Une suppression est irréversible, et ce que le système comptable utilise encore manquerait pour ses coûts.</translation>
    </message>
    <message>
        <source>A group of values is expected.</source>
        <translation>Un groupe de valeurs est attendu.</translation>
    </message>
    <message>
        <source>A job takes only cost codes and cost types that the company has there.</source>
        <translation>Un projet ne prend que les codes de coût et les types de coût que l’entreprise y a.</translation>
    </message>
    <message>
        <source>A list is expected.</source>
        <translation>Une liste est attendue.</translation>
    </message>
    <message>
        <source>A locked budget keeps its original amounts, so nothing of the project&apos;s budget was written.</source>
        <translation>Un budget verrouillé garde ses montants d’origine&#xa0;: rien du budget du projet n’a été écrit.</translation>
    </message>
    <message>
        <source>A request of Procore&apos;s ERP platform could not be read.</source>
        <translation>Une demande de la plateforme ERP de Procore n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>A secret that is needed is not in the store: {name}.</source>
        <translation>Un secret nécessaire n’est pas dans le coffre&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>A shape is one of these or several: {known}.</source>
        <translation>Une forme est l’une de celles-ci ou plusieurs&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>A text is expected.</source>
        <translation>Un texte est attendu.</translation>
    </message>
    <message>
        <source>A vendor is paid in the company&apos;s own currency, and its record holds none that the service user may see.</source>
        <translation>Un fournisseur est payé dans la devise de l’entreprise, et la fiche de celle-ci n’en contient aucune que l’utilisateur de service puisse voir.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Un nombre entier est attendu.</translation>
    </message>
    <message>
        <source>Accept it with a date of the last twelve months. Or enter it by hand, and confirm it then.</source>
        <translation>Acceptez-le avec une date des douze derniers mois. Ou saisissez-le à la main, puis confirmez-le.</translation>
    </message>
    <message>
        <source>Accept it with its transaction date, or reject it.</source>
        <translation>Acceptez-le avec sa date de transaction, ou rejetez-le.</translation>
    </message>
    <message>
        <source>Accepted and not confirmed yet: {found}. Without what is kept here nobody could tell whether the ledger has it.</source>
        <translation>Accepté et pas encore confirmé&#xa0;: {found}. Sans ce qui est gardé ici, personne ne pourrait dire si la comptabilité le contient.</translation>
    </message>
    <message>
        <source>Accepted as {code}.</source>
        <translation>Accepté sous {code}.</translation>
    </message>
    <message>
        <source>Accepted for {date}, as number {number}.</source>
        <translation>Accepté pour le {date}, sous le numéro {number}.</translation>
    </message>
    <message>
        <source>Accepted for {date}.</source>
        <translation>Accepté pour le {date}.</translation>
    </message>
    <message>
        <source>Accepted in Procore.</source>
        <translation>Accepté dans Procore.</translation>
    </message>
    <message>
        <source>Add it to the company&apos;s list there and synchronise, or choose another one in Procore.</source>
        <translation>Ajoutez-le là-bas à la liste de l’entreprise et synchronisez, ou choisissez-en un autre dans Procore.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Allow that way as well (trueup exports settings --ways). Or enter it by hand, and confirm it then.</source>
        <translation>Autorisez aussi cette voie (trueup exports settings --ways). Ou saisissez-le à la main, puis confirmez-le.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>An address that begins with https:// is expected.</source>
        <translation>Une adresse qui commence par https:// est attendue.</translation>
    </message>
    <message>
        <source>Another program may hold that port. This computer said: {reason}</source>
        <translation>Un autre programme occupe peut-être ce port. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Approuvé le</translation>
    </message>
    <message>
        <source>As long as they are open there, nobody else may write them. The driver said: {reason}</source>
        <translation>Tant qu’ils y sont ouverts, personne d’autre ne peut les écrire. Le pilote a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Ask the finance department, then set it: trueup outgoing settings --{name} CODE</source>
        <translation>Demandez au service financier, puis réglez-le&#xa0;: trueup outgoing settings --{name} CODE</translation>
    </message>
    <message>
        <source>Asked for again while it is under way.</source>
        <translation>Demandé à nouveau alors qu’il est en route.</translation>
    </message>
    <message>
        <source>Asked for again; it is in the ledger.</source>
        <translation>Demandé à nouveau&#xa0;; il est en comptabilité.</translation>
    </message>
    <message>
        <source>Asked to be reset.</source>
        <translation>Réinitialisation demandée.</translation>
    </message>
    <message>
        <source>Asked to be unlinked.</source>
        <translation>Dissociation demandée.</translation>
    </message>
    <message>
        <source>At least one is expected.</source>
        <translation>Il en faut au moins un.</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Budget (project)</source>
        <translation>Budget (projet)</translation>
    </message>
    <message>
        <source>Budget line</source>
        <translation>Ligne de budget</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Budgets are no longer sent; what was sent stays in Procore.</source>
        <translation>Les budgets ne sont plus envoyés&#xa0;; ce qui l’a été reste dans Procore.</translation>
    </message>
    <message>
        <source>CMiC books on a cost code and a category together, so each needs one.</source>
        <translation>CMiC impute sur un code de coût et une catégorie ensemble, il en faut donc une à chacun.</translation>
    </message>
    <message>
        <source>CMiC does not show job {job} to the service user.</source>
        <translation>CMiC ne montre pas le chantier {job} à l’utilisateur de service.</translation>
    </message>
    <message>
        <source>CMiC does not show “{record}”, though it took it.</source>
        <translation>CMiC ne montre pas «&#xa0;{record}&#xa0;», alors qu’il l’a accepté.</translation>
    </message>
    <message>
        <source>CMiC keeps one billing amount and one contract item there, so one item would get the money of the other.</source>
        <translation>CMiC y garde un seul montant à facturer et un seul poste de contrat&#xa0;: un poste recevrait l’argent de l’autre.</translation>
    </message>
    <message>
        <source>CMiC knows no attribute {attribute} of {resource}.</source>
        <translation>CMiC ne connaît pas d’attribut {attribute} dans {resource}.</translation>
    </message>
    <message>
        <source>CMiC said: {reason}</source>
        <translation>CMiC a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>CMiC shows it as posted.</source>
        <translation>CMiC le montre comme comptabilisé.</translation>
    </message>
    <message>
        <source>CMiC shows no currency for the company “{company}”.</source>
        <translation>CMiC n’indique aucune devise pour l’entreprise «&#xa0;{company}&#xa0;».</translation>
    </message>
    <message>
        <source>Cannot be written: {reason}</source>
        <translation>Ne peut pas être écrit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Change item (PCI)</source>
        <translation>Élément de changement (PCI)</translation>
    </message>
    <message>
        <source>Change order {number}: {title}</source>
        <translation>Ordre de changement {number}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Change orders go from Procore to accounting only: one that was entered in accounting is missing in Procore.</source>
        <translation>Les ordres de changement vont seulement de Procore à la comptabilité&#xa0;: celui qui a été saisi en comptabilité manque dans Procore.</translation>
    </message>
    <message>
        <source>Change orders in CMiC: {value}</source>
        <translation>Ordres de changement dans CMiC&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Changed there since: {changes}. The accounting system keeps what was accepted; nothing is written twice.</source>
        <translation>Modifié là-bas depuis&#xa0;: {changes}. La comptabilité garde ce qui a été accepté&#xa0;; rien n’est écrit deux fois.</translation>
    </message>
    <message>
        <source>Changed there since: {changes}. The ledger keeps what was accepted, and nothing is written twice.</source>
        <translation>Modifié là-bas depuis&#xa0;: {changes}. La comptabilité garde ce qui a été accepté, et rien n’est écrit deux fois.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifie</translation>
    </message>
    <message>
        <source>Choose another port with trueup requests listen, or end the program that holds it. Until then Procore is asked at intervals, so that no request is missed.</source>
        <translation>Choisissez un autre port avec trueup requests listen, ou arrêtez le programme qui l’occupe. D’ici là, Procore est interrogé à intervalles, pour qu’aucune demande ne soit manquée.</translation>
    </message>
    <message>
        <source>Choose one from the list (trueup exports list).</source>
        <translation>Choisissez-en un dans la liste (trueup exports list).</translation>
    </message>
    <message>
        <source>Choose one from the list: trueup outgoing list</source>
        <translation>Choisissez dans la liste&#xa0;: trueup outgoing list</translation>
    </message>
    <message>
        <source>Choose the line of the prime contract in Procore. In a project of three tiers Procore does not tell it: there enter the change order by hand, and confirm it here then.</source>
        <translation>Choisissez la ligne du contrat principal dans Procore. Dans un projet à trois niveaux, Procore ne la donne pas&#xa0;: saisissez-y l’ordre de changement à la main, puis confirmez-le ici.</translation>
    </message>
    <message>
        <source>Close contract {contract} and its change orders on every screen in the company: what is open there cannot be seen from here, and a change order saved meanwhile may lose its lines.</source>
        <translation>Fermez le contrat {contract} et ses ordres de changement sur tous les écrans de l’entreprise&#xa0;: ce qui y est ouvert ne se voit pas d’ici, et un ordre de changement enregistré entre-temps peut perdre ses lignes.</translation>
    </message>
    <message>
        <source>Close job {job} and its change orders on every screen in the company: what is open there cannot be seen from here, and a change order saved meanwhile may lose its lines.</source>
        <translation>Fermez le chantier {job} et ses ordres de changement sur tous les écrans de l’entreprise&#xa0;: ce qui y est ouvert ne se voit pas d’ici, et un ordre de changement enregistré entre-temps peut perdre ses lignes.</translation>
    </message>
    <message>
        <source>Commitments (project)</source>
        <translation>Engagements (projet)</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Compare both, and change the one in CMiC or the one in Procore. What CMiC holds was left as it is.</source>
        <translation>Comparez les deux, et modifiez celui de CMiC ou celui de Procore. Ce qui est dans CMiC a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Compare the code with “direct_cost_jobs” in the set-up file, correct it and put the file in force. Where the job is there, let a deep sync read everything.</source>
        <translation>Comparez le code avec «&#xa0;direct_cost_jobs&#xa0;» dans le fichier de configuration, corrigez-le et mettez le fichier en vigueur. Si le chantier existe, laissez une synchronisation de profondeur tout lire.</translation>
    </message>
    <message>
        <source>Completion date</source>
        <translation>Date d’achèvement</translation>
    </message>
    <message>
        <source>Confirmed by hand</source>
        <translation>Confirmé à la main</translation>
    </message>
    <message>
        <source>Confirmed by hand, though the ledger does not show it</source>
        <translation>Confirmé à la main, bien que la comptabilité ne le montre pas</translation>
    </message>
    <message>
        <source>Confirmed by hand, though the ledger does not show it (seen there: {seen})</source>
        <translation>Confirmé à la main, bien que la comptabilité ne le montre pas (vu là-bas&#xa0;: {seen})</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Contract items {items} are booked on one cost code and category: {place}.</source>
        <translation>Les postes de contrat {items} sont imputés au même code de coût et à la même catégorie&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>Correct the entry in the accounting system. If it is another change order, enter this one there under a number of its own, then confirm it by hand with that number.</source>
        <translation>Corrigez l’écriture dans le système comptable. S’il s’agit d’un autre ordre de changement, saisissez-y celui-ci sous un numéro propre, puis confirmez-le à la main avec ce numéro.</translation>
    </message>
    <message>
        <source>Correct the file or remove it; without it the names that Trueup knows are used.</source>
        <translation>Corrigez le fichier ou supprimez-le&#xa0;; sans lui, les noms que Trueup connaît sont utilisés.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost, by cost code and category</source>
        <translation>Coût, par code de coût et catégorie</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Decide in Procore what should become of it: at $0, or taken out, it is not told any more.</source>
        <translation>Décidez dans Procore de ce qu’elle doit devenir&#xa0;: à 0 $, ou retirée, elle n’est plus signalée.</translation>
    </message>
    <message>
        <source>Delete it there first; of a budget, set its amounts to nothing.</source>
        <translation>Supprimez-le d’abord là-bas&#xa0;; pour un budget, mettez ses montants à zéro.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Do not enter it by hand. Accept or unlink it in Trueup: trueup-setup --outgoing, or trueup outgoing list.</source>
        <translation>Ne la saisissez pas à la main. Acceptez-la ou dissociez-la dans Trueup&#xa0;: trueup-setup --outgoing, ou trueup outgoing list.</translation>
    </message>
    <message>
        <source>Done. Trueup finds number {number} over {amount} by itself and tells Procore. With another number, tell Trueup which one.</source>
        <translation>Terminé. Trueup trouve de lui-même le numéro {number} de {amount} et le dit à Procore. Avec un autre numéro, dites à Trueup lequel.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>ERP Integrations (company)</source>
        <translation>Intégrations ERP (entreprise)</translation>
    </message>
    <message>
        <source>ERP vendor ID</source>
        <translation>ID ERP du fournisseur</translation>
    </message>
    <message>
        <source>EX-635 Edited in Procore after it had gone to the ledger: {changes}.</source>
        <translation>EX-635 Modifié dans Procore après être passé en comptabilité&#xa0;: {changes}.</translation>
    </message>
    <message>
        <source>Edited in Procore: {changes}.</source>
        <translation>Modifié dans Procore&#xa0;: {changes}.</translation>
    </message>
    <message>
        <source>Enter it in the accounting system by hand; the next sync links it.</source>
        <translation>Saisissez-le à la main dans le système comptable&#xa0;; la prochaine synchronisation le lie.</translation>
    </message>
    <message>
        <source>Enter the cost lines below as an approved estimate change, and post them.</source>
        <translation>Saisissez les lignes de coût ci-dessous comme changement d’estimation approuvé, et comptabilisez-les.</translation>
    </message>
    <message>
        <source>Enter the revenue lines below on their contract items, then choose Approve Change Order.</source>
        <translation>Saisissez les lignes de revenu ci-dessous sur leurs postes de contrat, puis choisissez Approve Change Order.</translation>
    </message>
    <message>
        <source>Enter the same amount on both sides; the next sync goes on from there.</source>
        <translation>Saisissez le même montant des deux côtés&#xa0;; la prochaine synchronisation reprend à partir de là.</translation>
    </message>
    <message>
        <source>Entered in the ledger, but not approved there yet</source>
        <translation>Saisi en comptabilité, mais pas encore approuvé là-bas</translation>
    </message>
    <message>
        <source>Entities added: {added}; fields added: {fields}; links cleared: {cleared}; entities kept: {kept}</source>
        <translation>Entités ajoutées&#xa0;: {added}&#xa0;; champs ajoutés&#xa0;: {fields}&#xa0;; liens décochés&#xa0;: {cleared}&#xa0;; entités conservées&#xa0;: {kept}</translation>
    </message>
    <message>
        <source>Entities ticked: {count}; fields ticked: {fields}.</source>
        <translation>Entités cochées&#xa0;: {count}&#xa0;; champs cochés&#xa0;: {fields}.</translation>
    </message>
    <message>
        <source>Entities: {count}</source>
        <translation>Entités&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Entry sheet</source>
        <translation>Feuille de saisie</translation>
    </message>
    <message>
        <source>Everything on its way to {host} goes over it. This computer said: {reason}</source>
        <translation>Tout ce qui va vers {host} passe par lui. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Export or synchronise it first; this is looked at again by itself.</source>
        <translation>Exportez-le ou synchronisez-le d’abord&#xa0;; ceci est réexaminé de lui-même.</translation>
    </message>
    <message>
        <source>Export the commitment first; this is looked at again by itself.</source>
        <translation>Exportez d’abord l’engagement&#xa0;; ceci est réexaminé de lui-même.</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Extra</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Télécopie</translation>
    </message>
    <message>
        <source>Find out what became of it. Under another number it is another job for Trueup: give it its number back, or reject the change order and enter it by hand.</source>
        <translation>Cherchez ce qu’il est devenu. Sous un autre numéro, c’est un autre chantier pour Trueup&#xa0;: rendez-lui son numéro, ou rejetez l’ordre de changement et saisissez-le à la main.</translation>
    </message>
    <message>
        <source>Found in Procore.</source>
        <translation>Trouvé dans Procore.</translation>
    </message>
    <message>
        <source>Found in Procore: {amount} on contract {contract}.</source>
        <translation>Trouvé dans Procore&#xa0;: {amount} sur le contrat {contract}.</translation>
    </message>
    <message>
        <source>Found in the ledger</source>
        <translation>Trouvé en comptabilité</translation>
    </message>
    <message>
        <source>Give --port and --address together: a port on this computer, and the https:// address of your reverse proxy.</source>
        <translation>Donnez --port et --address ensemble&#xa0;: un port de cet ordinateur, et l’adresse https:// de votre proxy inverse.</translation>
    </message>
    <message>
        <source>Give it a cost type in Procore, or take the cost code out of the project.</source>
        <translation>Donnez-lui un type de coût dans Procore, ou retirez le code de coût du projet.</translation>
    </message>
    <message>
        <source>Handed over ({way}); it waits to be posted.</source>
        <translation>Remis ({way})&#xa0;; il attend d’être comptabilisé.</translation>
    </message>
    <message>
        <source>Have it confirmed or rejected first: trueup exports list, and with CMiC trueup outgoing list. Then remove the connection again.</source>
        <translation>Faites-le d’abord confirmer ou rejeter&#xa0;: trueup exports list, et avec CMiC trueup outgoing list. Supprimez ensuite la connexion de nouveau.</translation>
    </message>
    <message>
        <source>In CMiC, make change item (PCI) {number} “{title}” for job {job} with the date {date}: for each cost code and category below the cost as its budget and the revenue as its billing amount. Approve and post it.</source>
        <translation>Dans CMiC, créez l’élément de changement (PCI) {number} «&#xa0;{title}&#xa0;» pour le chantier {job} avec la date {date}&#xa0;: pour chaque code de coût et catégorie ci-dessous, le coût comme budget et le revenu comme montant à facturer. Approuvez-le et comptabilisez-le.</translation>
    </message>
    <message>
        <source>In CMiC, make job {code} by hand: an export makes the project only.</source>
        <translation>Dans CMiC, créez le chantier {code} à la main&#xa0;: un export ne crée que le projet.</translation>
    </message>
    <message>
        <source>In CMiC, post change item (PCI) {code} of job {job}.</source>
        <translation>Dans CMiC, comptabilisez l’élément de changement (PCI) {code} du chantier {job}.</translation>
    </message>
    <message>
        <source>In CMiC, post change order {change} of subcontract {code} of job {job}.</source>
        <translation>Dans CMiC, comptabilisez l’ordre de changement {change} du sous-contrat {code} du chantier {job}.</translation>
    </message>
    <message>
        <source>In CMiC, post subcontract {code} of job {job}.</source>
        <translation>Dans CMiC, comptabilisez le sous-contrat {code} du chantier {job}.</translation>
    </message>
    <message>
        <source>In CMiC, select PCI {codes} in owner change order {number} of job {job}, and post it.</source>
        <translation>Dans CMiC, sélectionnez PCI {codes} dans l’ordre de changement du maître d’ouvrage {number} du chantier {job}, et comptabilisez-le.</translation>
    </message>
    <message>
        <source>In Procore it stands as it was accepted again.</source>
        <translation>Dans Procore, il est de nouveau tel qu’il a été accepté.</translation>
    </message>
    <message>
        <source>In order. It becomes {target}, by way of: {way}.</source>
        <translation>En ordre. Il devient {target}, par&#xa0;: {way}.</translation>
    </message>
    <message>
        <source>In the ledger, written directly: {numbers}. Accounting’s own sum may not count that yet. Look at it there, and enter nothing a second time.</source>
        <translation>En comptabilité, écrits directement&#xa0;: {numbers}. La somme que tient la comptabilité ne les compte peut-être pas encore. Vérifiez-la là-bas, et ne saisissez rien une seconde fois.</translation>
    </message>
    <message>
        <source>It cannot be opened. This computer said: {reason}</source>
        <translation>Il ne peut pas être ouvert. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It could go by way of: {way}. Allowed are: {ways}.</source>
        <translation>Il pourrait passer par&#xa0;: {way}. Sont autorisées&#xa0;: {ways}.</translation>
    </message>
    <message>
        <source>It could not be read or written. This computer said: {reason}</source>
        <translation>La lecture ou l’écriture n’a pas été possible. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It has further lines: {lines}.</source>
        <translation>Il a d’autres lignes&#xa0;: {lines}.</translation>
    </message>
    <message>
        <source>It has no code for the accounting system.</source>
        <translation>Il n’a pas de code pour le système comptable.</translation>
    </message>
    <message>
        <source>It has the same name and another code, so it may be the same twice.</source>
        <translation>Il porte le même nom et un autre code&#xa0;: ce serait peut-être deux fois le même.</translation>
    </message>
    <message>
        <source>It is missing.</source>
        <translation>Elle manque.</translation>
    </message>
    <message>
        <source>It is new in Procore again.</source>
        <translation>Il est de nouveau nouveau dans Procore.</translation>
    </message>
    <message>
        <source>It is there under another number: {numbers}.</source>
        <translation>Il y est sous un autre numéro&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>It is {value}, and Procore would keep another amount.</source>
        <translation>Il est de {value}, et Procore garderait un autre montant.</translation>
    </message>
    <message>
        <source>It said: {reason}</source>
        <translation>Il a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It shows none of that name.</source>
        <translation>Il n’en montre aucun de ce nom.</translation>
    </message>
    <message>
        <source>It shows none, or the service account may not see prime contracts there. The ledger keeps {needed}.</source>
        <translation>Il n’en montre aucune, ou le compte de service n’a pas le droit d’y voir les contrats principaux. La comptabilité est tenue en {needed}.</translation>
    </message>
    <message>
        <source>It took {amount} and shows {held}.</source>
        <translation>Il a pris {amount} et montre {held}.</translation>
    </message>
    <message>
        <source>It was accepted for that or is there already, and the budget of a project goes one way.</source>
        <translation>Il a été accepté pour cela ou s’y trouve déjà, et le budget d’un projet ne va que dans un sens.</translation>
    </message>
    <message>
        <source>It was asked whether it may change a row there. The driver said: {reason}</source>
        <translation>Il a été demandé s’il peut y modifier une ligne. Le pilote a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>It was deleted there, linked by somebody else, or the service account may not see it any more.</source>
        <translation>Il y a été supprimé ou lié par quelqu’un d’autre, ou le compte de service n’a plus le droit de le voir.</translation>
    </message>
    <message>
        <source>It was never found in Procore, or belongs to another home.</source>
        <translation>Il n’a jamais été trouvé dans Procore, ou appartient à un autre dossier machine.</translation>
    </message>
    <message>
        <source>It was never synchronised from there or exported to it, or is gone.</source>
        <translation>Il n’en a jamais été synchronisé ni n’y a été exporté, ou il a disparu.</translation>
    </message>
    <message>
        <source>It was there when it was last read; since then it was deleted, or got another number.</source>
        <translation>Il y était à la dernière lecture&#xa0;; depuis, il a été supprimé ou a reçu un autre numéro.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Its approver answers in Procore. Possible here: {deeds}.</source>
        <translation>Son approbateur répond dans Procore. Possible ici&#xa0;: {deeds}.</translation>
    </message>
    <message>
        <source>Its budget comes from the accounting system now.</source>
        <translation>Son budget vient maintenant du système comptable.</translation>
    </message>
    <message>
        <source>Its job and its contract are synchronised now.</source>
        <translation>Son chantier et son contrat sont maintenant synchronisés.</translation>
    </message>
    <message>
        <source>Its last words: {words}</source>
        <translation>Ses derniers mots&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Its run {run} is under way.</source>
        <translation>Son exécution {run} est en cours.</translation>
    </message>
    <message>
        <source>Job Cost Summary (JC)</source>
        <translation>Résumé des coûts de chantier (JC)</translation>
    </message>
    <message>
        <source>Job cost summary</source>
        <translation>Résumé des coûts de chantier</translation>
    </message>
    <message>
        <source>Job {job} is no longer in the accounting system.</source>
        <translation>Le chantier {job} n’est plus dans le système comptable.</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Chantiers</translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation>Clé {key}</translation>
    </message>
    <message>
        <source>Leave them as they are; a budget code that nobody should use can be set inactive in Procore.</source>
        <translation>Laissez-les tels quels&#xa0;; un code de budget que personne ne doit utiliser peut être rendu inactif dans Procore.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Line of the change item</source>
        <translation>Ligne de l’élément de changement</translation>
    </message>
    <message>
        <source>Line of the subcontract</source>
        <translation>Ligne du sous-contrat</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Links cleared, as the documented procedure says: {count}.</source>
        <translation>Liens décochés, comme le dit la procédure documentée&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Look for it in the accounting system. When it is gone there, ask Procore&apos;s support to reset it.</source>
        <translation>Cherchez-le dans le système comptable. S&apos;il n&apos;y est plus, demandez au support de Procore de le réinitialiser.</translation>
    </message>
    <message>
        <source>Look in CMiC whether the job is there under that code; if it is, add the service user to its security groups.</source>
        <translation>Regardez dans CMiC si le chantier y est sous ce code&#xa0;; si oui, ajoutez l’utilisateur de service à ses groupes de sécurité.</translation>
    </message>
    <message>
        <source>Look into the event log of the system and at the end of logs/core.log, then repeat the command.</source>
        <translation>Regardez dans le journal d’événements du système et à la fin de logs/core.log, puis répétez la commande.</translation>
    </message>
    <message>
        <source>Look through the mappings, then press Save.</source>
        <translation>Parcourez les mappages, puis cliquez sur Enregistrer.</translation>
    </message>
    <message>
        <source>Make owner change order {number} for contract {contract} of job {job} over {amount}, select the change item in it, and post it.</source>
        <translation>Créez l’ordre de changement du maître d’ouvrage {number} pour le contrat {contract} du chantier {job}, de {amount}, sélectionnez-y l’élément de changement, et comptabilisez-le.</translation>
    </message>
    <message>
        <source>Make room until {size} GiB are free, or choose another --home.</source>
        <translation>Faites de la place jusqu’à {size} Gio libres, ou choisissez un autre --home.</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Gestion</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Mappages</translation>
    </message>
    <message>
        <source>Mappings: cleared</source>
        <translation>Mappages&#xa0;: décochés</translation>
    </message>
    <message>
        <source>Mappings: kept</source>
        <translation>Mappages&#xa0;: conservés</translation>
    </message>
    <message>
        <source>Mappings: ticked</source>
        <translation>Mappages&#xa0;: cochés</translation>
    </message>
    <message>
        <source>Marked in Procore.</source>
        <translation>Marqué dans Procore.</translation>
    </message>
    <message>
        <source>Master category</source>
        <translation>Catégorie maîtresse</translation>
    </message>
    <message>
        <source>Master cost code</source>
        <translation>Code de coût maître</translation>
    </message>
    <message>
        <source>Matches are decided by their numbers in the list.</source>
        <translation>Les correspondances se décident par leur numéro dans la liste.</translation>
    </message>
    <message>
        <source>Mend what it says, then repeat the command; nothing else was changed.</source>
        <translation>Corrigez ce qui est indiqué, puis répétez la commande&#xa0;; rien d’autre n’a été modifié.</translation>
    </message>
    <message>
        <source>Missing in Procore</source>
        <translation>Manque dans Procore</translation>
    </message>
    <message>
        <source>Missing in accounting</source>
        <translation>Manque dans la comptabilité</translation>
    </message>
    <message>
        <source>Mobile server URL: {value}</source>
        <translation>URL du serveur mobile&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Monthly Sandbox</source>
        <translation>Bac à sable mensuel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name one of them in the command.</source>
        <translation>Nommez l’une d’elles dans la commande.</translation>
    </message>
    <message>
        <source>Neither a notification area nor a status tray was found.</source>
        <translation>Ni zone de notification ni barre d’état n’a été trouvée.</translation>
    </message>
    <message>
        <source>Next run only when someone asks for it</source>
        <translation>Prochaine exécution seulement sur demande</translation>
    </message>
    <message>
        <source>Next run {when}</source>
        <translation>Prochaine exécution {when}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>No answer within {seconds} seconds.</source>
        <translation>Pas de réponse en {seconds} secondes.</translation>
    </message>
    <message>
        <source>No connection could be made, or it broke off. This computer said: {reason}</source>
        <translation>Aucune connexion n’a pu être établie, ou elle s’est rompue. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>No connection is set up yet.</source>
        <translation>Aucune connexion n’est encore configurée.</translation>
    </message>
    <message>
        <source>No connection was made within {seconds} seconds: a firewall may drop it without a word.</source>
        <translation>Aucune connexion en {seconds} secondes&#xa0;: un pare-feu la rejette peut-être sans rien dire.</translation>
    </message>
    <message>
        <source>No core is running for {home}.</source>
        <translation>Aucun moteur ne fonctionne pour {home}.</translation>
    </message>
    <message>
        <source>No driver is needed here yet. Registered: {names}</source>
        <translation>Aucun pilote n’est encore nécessaire ici. Enregistrés&#xa0;: {names}</translation>
    </message>
    <message>
        <source>No host told the time.</source>
        <translation>Aucun hôte n’a donné l’heure.</translation>
    </message>
    <message>
        <source>No job {job} was read, which is named for direct costs.</source>
        <translation>Aucun chantier {job} n’a été lu, alors qu’il est nommé pour les coûts directs.</translation>
    </message>
    <message>
        <source>No mappings were ever saved for a connection of that name.</source>
        <translation>Aucun mappage n’a jamais été enregistré pour une connexion de ce nom.</translation>
    </message>
    <message>
        <source>No number was given.</source>
        <translation>Aucun numéro n’a été donné.</translation>
    </message>
    <message>
        <source>No program here opens the entry sheet.</source>
        <translation>Aucun programme ici n’ouvre la feuille de saisie.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <translation>Aucune raison n’a été donnée.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Aucune exécution pour l’instant</translation>
    </message>
    <message>
        <source>No secure connection to {host} could be made.</source>
        <translation>Aucune connexion sécurisée à {host} n’a pu être établie.</translation>
    </message>
    <message>
        <source>No service of Actian or Pervasive is on this computer.</source>
        <translation>Aucun service d’Actian ou de Pervasive sur cet ordinateur.</translation>
    </message>
    <message>
        <source>No such account was found from here. This computer said: {reason}</source>
        <translation>Aucun compte de ce nom n’a été trouvé d’ici. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>No way that is allowed leads into the ledger.</source>
        <translation>Aucune des voies autorisées ne mène à la comptabilité.</translation>
    </message>
    <message>
        <source>Nobody expected this: {reason}</source>
        <translation>Personne ne s’y attendait&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nobody has published what it is called, so its name is our guess; CMiC says: {reason}</source>
        <translation>Personne n’a publié son nom, c’est donc notre supposition&#xa0;; CMiC dit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nobody has said what {connection} is to take from there beside change orders.</source>
        <translation>Personne n’a dit ce que {connection} doit y prendre en plus des ordres de changement.</translation>
    </message>
    <message>
        <source>Nobody has said which {name} new records get.</source>
        <translation>Personne n’a dit quel {name} reçoivent les nouveaux enregistrements.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether CMiC kept “{record}”.</source>
        <translation>On ne sait pas encore si CMiC a gardé «&#xa0;{record}&#xa0;».</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Not in order: {checks}. Mend that, then check again.</source>
        <translation>Pas en ordre&#xa0;: {checks}. Corrigez cela, puis vérifiez à nouveau.</translation>
    </message>
    <message>
        <source>Not running: {names}</source>
        <translation>À l’arrêt&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Nothing but change orders goes from Procore to this accounting system.</source>
        <translation>Seuls les ordres de changement vont de Procore vers ce système comptable.</translation>
    </message>
    <message>
        <source>Nothing can be read from them meanwhile. The driver said: {reason}</source>
        <translation>Rien ne peut y être lu pendant ce temps. Le pilote a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing changes: everything needed is already ticked.</source>
        <translation>Rien ne change&#xa0;: tout le nécessaire est déjà coché.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Rien ne diffère.</translation>
    </message>
    <message>
        <source>Nothing has to be done: what Procore holds stays as it is.</source>
        <translation>Rien à faire&#xa0;: ce que Procore contient reste tel quel.</translation>
    </message>
    <message>
        <source>Nothing here: it comes back when it is sent again in Procore.</source>
        <translation>Rien ici&#xa0;: il revient quand il est renvoyé dans Procore.</translation>
    </message>
    <message>
        <source>Nothing is imported from a file into this accounting system.</source>
        <translation>Rien n’est importé d’un fichier dans ce système comptable.</translation>
    </message>
    <message>
        <source>Nothing is looked for in Procore.</source>
        <translation>Rien n’est cherché dans Procore.</translation>
    </message>
    <message>
        <source>Nothing is missing in the accounting system. We try again; lift in Procore what the reason says.</source>
        <translation>Rien ne manque dans le système comptable. Nous réessayons&#xa0;; levez dans Procore ce que dit la raison.</translation>
    </message>
    <message>
        <source>Nothing is missing in the ledger. We try again; in Procore the workflow or lock has to be lifted.</source>
        <translation>Rien ne manque en comptabilité. Nous réessayons&#xa0;; dans Procore, le flux de travail ou le verrou doit être levé.</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Nothing is set up for “{connection}”.</source>
        <translation>Rien n’est configuré pour «&#xa0;{connection}&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing is set up yet</source>
        <translation>Rien n’est encore configuré</translation>
    </message>
    <message>
        <source>Nothing more can be asked over it. The driver said: {reason}</source>
        <translation>Plus rien ne peut être demandé par là. Le pilote a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing of a Sage company was found there. Choose its own place, then test again.</source>
        <translation>Rien d’une entreprise Sage n’a été trouvé ici. Choisissez son propre emplacement, puis testez à nouveau.</translation>
    </message>
    <message>
        <source>Nothing on this computer is set to open HTML files: {path}</source>
        <translation>Rien sur cet ordinateur n’est prévu pour ouvrir les fichiers HTML&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Nothing that was read of the accounting system has that code, so none of its costs can be sent.</source>
        <translation>Rien de ce qui a été lu du système comptable ne porte ce code, donc aucun de ses coûts ne peut être envoyé.</translation>
    </message>
    <message>
        <source>Nothing to do: it is read again. If it lasts, synchronise at a quieter time.</source>
        <translation>Rien à faire&#xa0;: il est relu. Si cela persiste, synchronisez à un moment plus calme.</translation>
    </message>
    <message>
        <source>Nothing to do: the sync goes on by itself at {resume_at}.</source>
        <translation>Rien à faire&#xa0;: la synchronisation reprend d’elle-même à {resume_at}.</translation>
    </message>
    <message>
        <source>Nothing to do: the table is read again. If it lasts, sync when nobody posts.</source>
        <translation>Rien à faire&#xa0;: la table est relue. Si cela persiste, synchronisez quand personne ne comptabilise.</translation>
    </message>
    <message>
        <source>Nothing to do: we look again before we go on.</source>
        <translation>Rien à faire&#xa0;: nous regardons à nouveau avant de continuer.</translation>
    </message>
    <message>
        <source>Nothing to do: we look again before we go on. If it lasts, look in CMiC which security group hides it.</source>
        <translation>Rien à faire&#xa0;: nous regardons de nouveau avant de continuer. Si cela dure, cherchez dans CMiC quel groupe de sécurité le cache.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again.</source>
        <translation>Rien à faire&#xa0;: nous réessayons.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, ask CMiC, and name this trace: {trace}</source>
        <translation>Rien à faire&#xa0;: nous réessayons. Si cela persiste, interrogez CMiC et citez cette trace&#xa0;: {trace}</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, check that the database engine runs.</source>
        <translation>Rien à faire&#xa0;: nous réessayons. Si cela persiste, vérifiez que le moteur de base de données fonctionne.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, look at Procore&apos;s status page.</source>
        <translation>Rien à faire&#xa0;: nous réessayons. Si cela persiste, consultez la page d’état de Procore.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, restart the database engine.</source>
        <translation>Rien à faire&#xa0;: nous réessayons. Si cela persiste, redémarrez le moteur de base de données.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. If it lasts, send the log to support.</source>
        <translation>Rien à faire&#xa0;: nous réessayons. Si cela persiste, envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Nothing to do: we try again. Posting, backups and file tools hold files; if it lasts, end them.</source>
        <translation>Rien à faire&#xa0;: nous réessayons. La comptabilisation, les sauvegardes et les outils de fichiers retiennent des fichiers&#xa0;; si cela persiste, arrêtez-les.</translation>
    </message>
    <message>
        <source>Nothing was answered to Procore, which goes on showing it as being worked on. Trueup asks for it again and takes it up by itself once it can be read; all others go on. Send the code and the number of the request to support.</source>
        <translation>Rien n’a été répondu à Procore, qui continue de l’afficher comme étant en cours. Trueup la redemande et la prend en charge de lui-même dès qu’elle peut être lue&#xa0;; toutes les autres continuent. Envoyez le code et le numéro de la demande au support.</translation>
    </message>
    <message>
        <source>Nothing was read or written by it. The reading process says: {reason}</source>
        <translation>Elle n’a rien lu ni écrit. Le processus de lecture dit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing was saved. This computer said: {reason}</source>
        <translation>Rien n’a été enregistré. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Nothing was written. We try again; if it lasts, close the contract and the change order on all screens.</source>
        <translation>Rien n’a été écrit. Nous réessayons&#xa0;; si cela persiste, fermez le contrat et l’ordre de changement sur tous les écrans.</translation>
    </message>
    <message>
        <source>Nothing. It can still be accepted; when it is edited in Procore, it waits again.</source>
        <translation>Rien. L’acceptation reste possible&#xa0;; une modification dans Procore remet en attente.</translation>
    </message>
    <message>
        <source>Nothing. Send it again to export it once more.</source>
        <translation>Rien. Un nouvel envoi l’exporte encore une fois.</translation>
    </message>
    <message>
        <source>Nothing. When it is edited in Procore, it waits for approval again.</source>
        <translation>Rien. S’il est modifié dans Procore, il attend à nouveau l’approbation.</translation>
    </message>
    <message>
        <source>Nothing: Procore is told by itself.</source>
        <translation>Rien&#xa0;: Procore est informé automatiquement.</translation>
    </message>
    <message>
        <source>Nothing: both sides know it.</source>
        <translation>Rien&#xa0;: les deux côtés sont au courant.</translation>
    </message>
    <message>
        <source>Nothing: it is tried again by itself.</source>
        <translation>Rien&#xa0;: un nouvel essai se fait de lui-même.</translation>
    </message>
    <message>
        <source>Nothing: it was linked, deleted or made inactive there.</source>
        <translation>Rien&#xa0;: une liaison, une suppression ou une désactivation y a eu lieu.</translation>
    </message>
    <message>
        <source>Nothing: the core is about to do what was asked ({deed}).</source>
        <translation>Rien&#xa0;: le moteur va faire ce qui a été demandé ({deed}).</translation>
    </message>
    <message>
        <source>Nothing: the core is at it.</source>
        <translation>Rien&#xa0;: le moteur s’en occupe.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Number in the ledger</source>
        <translation>Numéro en comptabilité</translation>
    </message>
    <message>
        <source>Number of the change order</source>
        <translation>Numéro de l’ordre de changement</translation>
    </message>
    <message>
        <source>Number of the commitment</source>
        <translation>Numéro de l’engagement</translation>
    </message>
    <message>
        <source>On the computer of the core it is {today}; the ledger would show it in a period that has not begun.</source>
        <translation>Sur l’ordinateur du moteur, on est le {today}&#xa0;; le grand livre la montrerait dans une période qui n’a pas commencé.</translation>
    </message>
    <message>
        <source>One of the two is mistyped, or they belong to another environment than {login_url}.</source>
        <translation>L’un des deux est mal saisi, ou ils appartiennent à un autre environnement que {login_url}.</translation>
    </message>
    <message>
        <source>One of these is expected: {values}.</source>
        <translation>L’une de ces valeurs est attendue&#xa0;: {values}.</translation>
    </message>
    <message>
        <source>One way only</source>
        <translation>À sens unique</translation>
    </message>
    <message>
        <source>Only a contract that was synchronised from there takes change orders.</source>
        <translation>Seul un contrat synchronisé depuis là accepte des ordres de changement.</translation>
    </message>
    <message>
        <source>Only an administrator may change services and the rights of the machine folder.</source>
        <translation>Seul un administrateur peut modifier les services et les droits du dossier machine.</translation>
    </message>
    <message>
        <source>Only budgets of CMiC are sent.</source>
        <translation>Seuls les budgets de CMiC sont envoyés.</translation>
    </message>
    <message>
        <source>Only in Procore</source>
        <translation>Seulement dans Procore</translation>
    </message>
    <message>
        <source>Only in accounting</source>
        <translation>Seulement dans la comptabilité</translation>
    </message>
    <message>
        <source>Only one core may write there; process {pid} holds it.</source>
        <translation>Un seul moteur peut y écrire&#xa0;; le processus {pid} le tient.</translation>
    </message>
    <message>
        <source>Only one that is gone from there can be unlinked; otherwise it could be written a second time.</source>
        <translation>Seul un ordre qui en a disparu peut être dissocié&#xa0;; sinon, il pourrait être écrit une seconde fois.</translation>
    </message>
    <message>
        <source>Only what is gone from there can be unlinked; otherwise it could be written a second time.</source>
        <translation>Seul ce qui n’y est plus peut être dissocié&#xa0;; sinon cela pourrait être écrit une seconde fois.</translation>
    </message>
    <message>
        <source>Only what is handed over as an import file or an entry sheet has one, once it was accepted and checked.</source>
        <translation>Seul ce qui est remis sous forme de fichier d’importation ou de feuille de saisie en a un, une fois accepté et vérifié.</translation>
    </message>
    <message>
        <source>Open Contract Control, Change Orders, and make change order {number} “{title}” from it with the date {date}. Set the status to Approved and tick “Revise contract amount”.</source>
        <translation>Ouvrez Contract Control, Change Orders, et faites-en l’ordre de changement {number} «&#xa0;{title}&#xa0;» avec la date {date}. Mettez le statut sur Approved et cochez «&#xa0;Revise contract amount&#xa0;».</translation>
    </message>
    <message>
        <source>Open Contracts, Change Orders, for contract {contract}. Make change order {number} “{title}” with the date of revision {date}.</source>
        <translation>Ouvrez Contracts, Change Orders, pour le contrat {contract}. Créez l’ordre de changement {number} «&#xa0;{title}&#xa0;» avec la date de révision {date}.</translation>
    </message>
    <message>
        <source>Open Job Cost and enter the revenue lines below for job {job} as an approved change of the scheduled value, with change order {number} and the date {date}; then post.</source>
        <translation>Ouvrez Job Cost et saisissez les lignes de revenu ci-dessous pour le chantier {job} comme changement approuvé de la valeur planifiée, avec l’ordre de changement {number} et la date {date}&#xa0;; puis comptabilisez.</translation>
    </message>
    <message>
        <source>Open Job Cost, Tasks, Import Estimates, and choose the file {file}. Import it once: Sage marks it as imported and warns the second time.</source>
        <translation>Ouvrez Job Cost, Tasks, Import Estimates, et choisissez le fichier {file}. Importez-le une seule fois&#xa0;: Sage le marque comme importé et avertit la deuxième fois.</translation>
    </message>
    <message>
        <source>Open Job Cost, Tasks, Post Entries, and post what was imported.</source>
        <translation>Ouvrez Job Cost, Tasks, Post Entries, et comptabilisez ce qui a été importé.</translation>
    </message>
    <message>
        <source>Open Project Management, Contract Control, Change Requests, for job {job}. Enter the revenue lines below as price and the cost lines as cost estimate, each with its contract item.</source>
        <translation>Ouvrez Project Management, Contract Control, Change Requests, pour le chantier {job}. Saisissez les lignes de revenu ci-dessous comme prix et les lignes de coût comme estimation du coût, chacune avec son poste de contrat.</translation>
    </message>
    <message>
        <source>Open the file in the set-up window, complete that page, or correct the file.</source>
        <translation>Ouvrez le fichier dans la fenêtre de configuration, complétez cette page, ou corrigez le fichier.</translation>
    </message>
    <message>
        <source>Open the set-up, press Test at “Local connections” and look at what was found; then save.</source>
        <translation>Ouvrez la configuration, cliquez sur Tester dans «&#xa0;Connexions locales&#xa0;», regardez ce qui a été trouvé, puis enregistrez.</translation>
    </message>
    <message>
        <source>Open the wizard and finish the set-up: trueup</source>
        <translation>Ouvrez l’assistant et terminez la configuration&#xa0;: trueup</translation>
    </message>
    <message>
        <source>Original budget</source>
        <translation>Budget d’origine</translation>
    </message>
    <message>
        <source>Other accounts can read the short status there, and nothing else.</source>
        <translation>Les autres comptes peuvent y lire l’état abrégé, et rien d’autre.</translation>
    </message>
    <message>
        <source>Past month</source>
        <translation>Le mois écoulé</translation>
    </message>
    <message>
        <source>Past week</source>
        <translation>La semaine écoulée</translation>
    </message>
    <message>
        <source>Past year</source>
        <translation>L’année écoulée</translation>
    </message>
    <message>
        <source>Paste the mobile server URL with its environment, such as https://cmic.example.com/cmicprod.</source>
        <translation>Collez l’URL du serveur mobile avec son environnement, par exemple https://cmic.example.com/cmicprod.</translation>
    </message>
    <message>
        <source>Paused until {when}</source>
        <translation>En pause jusqu’à {when}</translation>
    </message>
    <message>
        <source>Pay ID</source>
        <translation>ID de paye</translation>
    </message>
    <message>
        <source>Payment (AP)</source>
        <translation>Paiement (AP)</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Pick the company in Procore that belongs to this accounting company.</source>
        <translation>Choisissez l’entreprise de Procore qui correspond à cette entreprise comptable.</translation>
    </message>
    <message>
        <source>Port {port} cannot be used: {reason}</source>
        <translation>Le port {port} ne peut pas être utilisé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Portfolio (company)</source>
        <translation>Portefeuille (entreprise)</translation>
    </message>
    <message>
        <source>Possible now: {deeds}.</source>
        <translation>Possible maintenant&#xa0;: {deeds}.</translation>
    </message>
    <message>
        <source>Post it in CMiC. That is looked for once an hour.</source>
        <translation>À comptabiliser dans CMiC. Cela est vérifié une fois par heure.</translation>
    </message>
    <message>
        <source>Posted cost</source>
        <translation>Coût comptabilisé</translation>
    </message>
    <message>
        <source>Posted costs are no longer sent; what was sent stays in Procore.</source>
        <translation>Les coûts comptabilisés ne sont plus envoyés&#xa0;; ce qui a été envoyé reste dans Procore.</translation>
    </message>
    <message>
        <source>Posted document</source>
        <translation>Document comptabilisé</translation>
    </message>
    <message>
        <source>Posted, as a person says.</source>
        <translation>Comptabilisé, selon une personne.</translation>
    </message>
    <message>
        <source>Pre-flight</source>
        <translation>Vérifications préalables</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Prime Contracts</source>
        <translation>Contrats principaux</translation>
    </message>
    <message>
        <source>Prime Contracts (project)</source>
        <translation>Contrats principaux (projet)</translation>
    </message>
    <message>
        <source>Prime contract</source>
        <translation>Contrat principal</translation>
    </message>
    <message>
        <source>Prime contract change orders travel from Procore to CMiC. Change items made in CMiC never become change orders in Procore.</source>
        <translation>Les ordres de changement au contrat principal vont de Procore vers CMiC. Les changements créés dans CMiC ne deviennent jamais des ordres de changement dans Procore.</translation>
    </message>
    <message>
        <source>Prime contract line</source>
        <translation>Ligne de contrat principal</translation>
    </message>
    <message>
        <source>Prime contract {number}</source>
        <translation>Contrat principal {number}</translation>
    </message>
    <message>
        <source>Probably the same as {other}</source>
        <translation>Probablement le même que {other}</translation>
    </message>
    <message>
        <source>Procore</source>
        <translation>Procore</translation>
    </message>
    <message>
        <source>Procore answered well, but did not confirm {count} of the origin ids.</source>
        <translation>Procore a bien répondu, mais n’a pas confirmé {count} des identifiants d’origine.</translation>
    </message>
    <message>
        <source>Procore answered well, but the origin id is not there.</source>
        <translation>Procore a bien répondu, mais l’identifiant d’origine n’y est pas.</translation>
    </message>
    <message>
        <source>Procore asks about a budget change: {name}.</source>
        <translation>Procore fait une demande au sujet d’une modification du budget&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Procore asks for something that Trueup does not do: {name}.</source>
        <translation>Procore demande une chose que Trueup ne fait pas&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Procore did not accept the client id and secret.</source>
        <translation>Procore n’a pas accepté l’identifiant et le secret client.</translation>
    </message>
    <message>
        <source>Procore did not take the answer to a request of its ERP platform.</source>
        <translation>Procore n’a pas accepté la réponse à une demande de sa plateforme ERP.</translation>
    </message>
    <message>
        <source>Procore did not take the mark of “{title}”.</source>
        <translation>Procore n’a pas pris le repère de «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message>
        <source>Procore did not take the mark.</source>
        <translation>Procore n’a pas accepté la marque.</translation>
    </message>
    <message>
        <source>Procore does not show it as new any more.</source>
        <translation>Procore ne le montre plus comme nouveau.</translation>
    </message>
    <message>
        <source>Procore does not tell the currency of the contract {contract}.</source>
        <translation>Procore n’indique pas la devise du contrat {contract}.</translation>
    </message>
    <message>
        <source>Procore goes on showing it as being worked on. Trueup answers it again at each look; all others go on. If it lasts, send the code and the number of the request to support.</source>
        <translation>Procore continue de l’afficher comme étant en cours. Trueup y répond de nouveau à chaque vérification&#xa0;; toutes les autres continuent. Si cela dure, envoyez le code et le numéro de la demande au support.</translation>
    </message>
    <message>
        <source>Procore has no place for a mark; it is known here.</source>
        <translation>Procore n’a pas de place pour une marque&#xa0;; c’est connu ici.</translation>
    </message>
    <message>
        <source>Procore has no “inactive” for it, and Trueup never deletes.</source>
        <translation>Procore n’a pas d’état «&#xa0;inactif&#xa0;» pour lui, et Trueup ne supprime jamais.</translation>
    </message>
    <message>
        <source>Procore has not heard of it yet: {reason}</source>
        <translation>Procore ne l’a pas encore appris&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Procore is busy or being maintained (status {status}).</source>
        <translation>Procore est occupé ou en maintenance (état {status}).</translation>
    </message>
    <message>
        <source>Procore no longer shows the change order.</source>
        <translation>Procore n’affiche plus l’ordre de changement.</translation>
    </message>
    <message>
        <source>Procore no longer shows “{title}”.</source>
        <translation>Procore ne montre plus «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message>
        <source>Procore or the accounting system is being asked for it at this moment.</source>
        <translation>Procore ou le système comptable est en train d’être interrogé pour elle.</translation>
    </message>
    <message>
        <source>Procore refused the request.</source>
        <translation>Procore a refusé la demande.</translation>
    </message>
    <message>
        <source>Procore refused the sign-in, and the clock of this computer is {minutes} minutes off.</source>
        <translation>Procore a refusé la connexion, et l’horloge de cet ordinateur est décalée de {minutes} minutes.</translation>
    </message>
    <message>
        <source>Procore refused this record.</source>
        <translation>Procore a refusé cet enregistrement.</translation>
    </message>
    <message>
        <source>Procore shows {value} as the amount afterwards.</source>
        <translation>Procore affiche ensuite {value} comme montant.</translation>
    </message>
    <message>
        <source>Procore support, CMiC: set-up guide, integration map and things to know, read 2026-11</source>
        <translation>Support Procore, CMiC&#xa0;: guide de configuration, carte d’intégration et points à connaître, consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up billed-rate transactions”, read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up billed-rate transactions&#xa0;», consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for exporting PCCOs” (current page and its French translation), read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for exporting PCCOs&#xa0;» (page actuelle et sa traduction française), consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for exporting PCCOs” (older page), read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for exporting PCCOs&#xa0;» (page antérieure), consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for job cost transactions”, read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for job cost transactions&#xa0;», consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for owner invoices”, read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for owner invoices&#xa0;», consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for subcontractor invoices”, read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for subcontractor invoices&#xa0;», consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore support, “Set up the hh2 synchronization client for tax groups”, read 2026-11</source>
        <translation>Support Procore, «&#xa0;Set up the hh2 synchronization client for tax groups&#xa0;», consulté en 2026-11</translation>
    </message>
    <message>
        <source>Procore tells no currency. It is in {currency}, the ledger&apos;s.</source>
        <translation>Procore n’indique aucune devise. Il est en {currency}, celle de la comptabilité.</translation>
    </message>
    <message>
        <source>Procore tells no currency; by the setting of this connection it is {currency}.</source>
        <translation>Procore n’indique aucune devise&#xa0;; d’après le réglage de cette connexion, c’est {currency}.</translation>
    </message>
    <message>
        <source>Procore&apos;s answer was not understood.</source>
        <translation>La réponse de Procore n’a pas été comprise.</translation>
    </message>
    <message>
        <source>Procore&apos;s budget holds another amount for this code, which did not come from here.</source>
        <translation>Le budget de Procore porte un autre montant pour ce code, et il ne vient pas d’ici.</translation>
    </message>
    <message>
        <source>Procore&apos;s deliveries cannot be heard on port {port} of this computer.</source>
        <translation>Les envois de Procore ne peuvent pas être reçus sur le port {port} de cet ordinateur.</translation>
    </message>
    <message>
        <source>Procore&apos;s limit of calls is used up for now.</source>
        <translation>La limite d’appels de Procore est atteinte pour l’instant.</translation>
    </message>
    <message>
        <source>Procore&apos;s reason: {reason}</source>
        <translation>La raison de Procore&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Procore: ERP Integrations, tab “{tab}”, Ready to Import. The next sync goes on from there.</source>
        <translation>Procore&#xa0;: Intégrations ERP, onglet «&#xa0;{tab}&#xa0;», Prêt à importer. La prochaine synchronisation continue à partir de là.</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Admin, Work Breakdown Structure: add it there; where the whole segment is missing, add that to the pattern. The next sync goes on from there.</source>
        <translation>Procore&#xa0;: Admin du projet, Work Breakdown Structure&#xa0;: ajoutez-l’y&#xa0;; si le segment entier manque, ajoutez-le au modèle. La prochaine synchronisation reprend à partir de là.</translation>
    </message>
    <message>
        <source>Procore: the project&apos;s Admin, Work Breakdown Structure: take the segment out of the pattern, and the next sync goes on. Or make the project&apos;s budget codes there by hand.</source>
        <translation>Procore&#xa0;: Admin du projet, Work Breakdown Structure&#xa0;: retirez le segment du modèle, et la prochaine synchronisation reprend. Ou créez-y à la main les codes de budget du projet.</translation>
    </message>
    <message>
        <source>Procore: {company}, client id {client}.</source>
        <translation>Procore&#xa0;: {company}, identifiant client {client}.</translation>
    </message>
    <message>
        <source>Procore: {company}, client id {client}; until now {before}.</source>
        <translation>Procore&#xa0;: {company}, identifiant client {client}&#xa0;; jusqu’ici {before}.</translation>
    </message>
    <message>
        <source>Procore’s API: {value}</source>
        <translation>API de Procore&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Procore’s login: {value}</source>
        <translation>Connexion de Procore&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Project Management numbers its change orders by an index that only Sage itself gives.</source>
        <translation>Project Management numérote ses ordres de changement par un index que seul Sage attribue.</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projets</translation>
    </message>
    <message>
        <source>Projects whose budgets come from accounting: {value}</source>
        <translation>Projets dont le budget vient de la comptabilité&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bon de commande</translation>
    </message>
    <message>
        <source>Quick Bill Contract</source>
        <translation>Contrat de facturation rapide</translation>
    </message>
    <message>
        <source>Quick Bill Contract Item</source>
        <translation>Facture rapide Élément de contrat</translation>
    </message>
    <message>
        <source>Raise the service account&apos;s permission for “{tool}” to “{needed}”, then connect again.</source>
        <translation>Élevez le droit du compte de service pour «&#xa0;{tool}&#xa0;» à «&#xa0;{needed}&#xa0;», puis connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Read Only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Read the reason; it names what has to change.</source>
        <translation>Lisez la raison&#xa0;; elle dit ce qui doit changer.</translation>
    </message>
    <message>
        <source>Read the reason; it names what has to change. Support can find the call by this trace: {trace}</source>
        <translation>Lisez la raison&#xa0;; elle dit ce qui doit changer. Le support retrouve l’appel par cette trace&#xa0;: {trace}</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Raisons</translation>
    </message>
    <message>
        <source>Reference 1</source>
        <translation>Référence 1</translation>
    </message>
    <message>
        <source>Reference 2</source>
        <translation>Référence 2</translation>
    </message>
    <message>
        <source>Rejected: {reason}</source>
        <translation>Rejeté&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Remove it from the file, delete the messages it was sent with, and make a new secret.</source>
        <translation>Retirez-le du fichier, supprimez les messages qui l’ont transporté, et créez un nouveau secret.</translation>
    </message>
    <message>
        <source>Rename one of the two in the accounting system.</source>
        <translation>Renommez l’une des deux dans le système comptable.</translation>
    </message>
    <message>
        <source>Request {request} ({name}): {reason}</source>
        <translation>Demande {request} ({name})&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Request {request}: {reason}</source>
        <translation>Demande {request}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Reset: it waits as if it had just come.</source>
        <translation>Réinitialisé&#xa0;: il attend comme s’il venait d’arriver.</translation>
    </message>
    <message>
        <source>Restart the core so that both are of the same version.</source>
        <translation>Redémarrez le moteur pour que les deux soient à la même version.</translation>
    </message>
    <message>
        <source>Restore {path} from a backup, or remove it and type the secrets again.</source>
        <translation>Restaurez {path} depuis une sauvegarde, ou supprimez-le et saisissez à nouveau les secrets.</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauré</translation>
    </message>
    <message>
        <source>Retainage</source>
        <translation>Retenue</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Revenu</translation>
    </message>
    <message>
        <source>Revenue, by contract item</source>
        <translation>Revenu, par poste du contrat</translation>
    </message>
    <message>
        <source>Reverse all but one in the accounting system, then it is looked at again by itself.</source>
        <translation>Contrepassez-les tous sauf un dans le système comptable&#xa0;; il est alors réexaminé de lui-même.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Récapitulatif</translation>
    </message>
    <message>
        <source>Review the new differences, then save again.</source>
        <translation>Vérifiez les nouvelles différences, puis enregistrez à nouveau.</translation>
    </message>
    <message>
        <source>Reviewed was {expected}; in force now is {found}.</source>
        <translation>Vérifié&#xa0;: {expected}&#xa0;; maintenant en vigueur&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Reviewed: Budgets</source>
        <translation>Revu&#xa0;: Budgets</translation>
    </message>
    <message>
        <source>Reviewed: Change Orders</source>
        <translation>Revu&#xa0;: Ordres de changement (Change Orders)</translation>
    </message>
    <message>
        <source>Reviewed: Commitments</source>
        <translation>Revu&#xa0;: Engagements (Commitments)</translation>
    </message>
    <message>
        <source>Reviewed: Job Costs</source>
        <translation>Revu&#xa0;: Coûts de chantier (Job Costs)</translation>
    </message>
    <message>
        <source>Reviewed: Jobs</source>
        <translation>Revu&#xa0;: Chantiers (Jobs)</translation>
    </message>
    <message>
        <source>Reviewed: Prime Contract Change Orders</source>
        <translation>Revu&#xa0;: Ordres de changement au contrat principal (Prime Contract Change Orders)</translation>
    </message>
    <message>
        <source>Reviewed: Prime Contracts</source>
        <translation>Revu&#xa0;: Contrats principaux (Prime Contracts)</translation>
    </message>
    <message>
        <source>Reviewed: Std. Cost Codes &amp; Cost Types</source>
        <translation>Revu&#xa0;: Codes et types de coût standard (Std. Cost Codes &amp; Cost Types)</translation>
    </message>
    <message>
        <source>Reviewed: Sub Jobs</source>
        <translation>Revu&#xa0;: Sous-chantiers (Sub Jobs)</translation>
    </message>
    <message>
        <source>Reviewed: Subcontractor Invoices</source>
        <translation>Revu&#xa0;: Factures de sous-traitants (Subcontractor Invoices)</translation>
    </message>
    <message>
        <source>Reviewed: Vendors</source>
        <translation>Revu&#xa0;: Fournisseurs (Vendors)</translation>
    </message>
    <message>
        <source>Rights of the account</source>
        <translation>Droits du compte</translation>
    </message>
    <message>
        <source>Rights of the machine folder</source>
        <translation>Droits du dossier machine</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Espace sur le disque</translation>
    </message>
    <message>
        <source>Round it in the accounting system; the record is sent with the next sync.</source>
        <translation>Arrondissez-le dans le système comptable&#xa0;; l’enregistrement part avec la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Run as the administrator: {command}</source>
        <translation>Exécutez en tant qu’administrateur&#xa0;: {command}</translation>
    </message>
    <message>
        <source>Run the command in a terminal with administrator rights.</source>
        <translation>Exécutez la commande dans un terminal avec des droits d’administrateur.</translation>
    </message>
    <message>
        <source>Run the set-up on the Sage server itself, or in a remote session to it.</source>
        <translation>Lancez la configuration sur le serveur Sage lui-même, ou dans une session à distance sur celui-ci.</translation>
    </message>
    <message>
        <source>Run the set-up with administrator rights, or repair the rights of Trueup&apos;s machine folder.</source>
        <translation>Lancez la configuration avec des droits d’administrateur, ou réparez les droits du dossier machine de Trueup.</translation>
    </message>
    <message>
        <source>Running: {names}</source>
        <translation>En marche&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Sage 300 CRE 17.1.4 or newer</source>
        <translation>Sage 300 CRE 17.1.4 ou plus récent</translation>
    </message>
    <message>
        <source>Sage 300 CRE is supported on a Windows server or a standalone computer.</source>
        <translation>Sage 300 CRE est pris en charge sur un serveur Windows ou un ordinateur autonome.</translation>
    </message>
    <message>
        <source>Sage 300 CRE keeps its data in this database engine.</source>
        <translation>Sage 300 CRE conserve ses données dans ce moteur de base de données.</translation>
    </message>
    <message>
        <source>Save the files for entering it, and open the sheet on a computer with a browser.</source>
        <translation>Enregistrez les fichiers de saisie, et ouvrez la feuille sur un ordinateur avec un navigateur.</translation>
    </message>
    <message>
        <source>Say it first: trueup outgoing settings --kinds company,project,commitment,budget,budget-change</source>
        <translation>Dites-le d’abord&#xa0;: trueup outgoing settings --kinds company,project,commitment,budget,budget-change</translation>
    </message>
    <message>
        <source>Say which one counts: “Matches” in the status window, or trueup matches list. Linked, the accounting system&apos;s amount is written; kept apart, Procore&apos;s stays.</source>
        <translation>Dites lequel compte&#xa0;: «&#xa0;Correspondances&#xa0;» dans la fenêtre d’état, ou trueup matches list. Lié, c’est le montant du système comptable qui est écrit&#xa0;; à part, celui de Procore reste.</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>Dites pourquoi, en quelques mots.</translation>
    </message>
    <message>
        <source>Scope: {value}</source>
        <translation>Portée&#xa0;: {value}</translation>
    </message>
    <message>
        <source>See how it stands now: trueup outgoing show {number}</source>
        <translation>Voyez où il en est&#xa0;: trueup outgoing show {number}</translation>
    </message>
    <message>
        <source>See how the command is used by adding: --help</source>
        <translation>Pour voir l’usage de la commande, ajoutez&#xa0;: --help</translation>
    </message>
    <message>
        <source>See the numbers with: trueup matches list</source>
        <translation>Voir les numéros avec&#xa0;: trueup matches list</translation>
    </message>
    <message>
        <source>Send the code and the number of the request to support. Procore was told that it was not done.</source>
        <translation>Envoyez le code et le numéro de la demande au support. Procore a été informé qu’elle n’a pas été exécutée.</translation>
    </message>
    <message>
        <source>Send the discovery report to support: it says which columns the table has.</source>
        <translation>Envoyez le rapport de découverte au support&#xa0;: il dit quelles colonnes la table contient.</translation>
    </message>
    <message>
        <source>Send the log to support.</source>
        <translation>Envoyez le journal au support.</translation>
    </message>
    <message>
        <source>Send the log to support; nothing was changed by this answer.</source>
        <translation>Envoyez le journal au support&#xa0;; cette réponse n’a rien modifié.</translation>
    </message>
    <message>
        <source>Send the log to support; nothing was written.</source>
        <translation>Envoyez le journal au support&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Sent again.</source>
        <translation>Renvoyé.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server, then connect again.</source>
        <translation>Réglez l’horloge de ce serveur, faites-lui suivre un serveur de temps, puis connectez-vous à nouveau.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server. If the clock is right, the certificate is out of date: ask whoever runs the proxy.</source>
        <translation>Réglez l’horloge de ce serveur et faites-lui suivre un serveur de temps. Si l’horloge est juste, le certificat est périmé&#xa0;: adressez-vous au responsable du proxy.</translation>
    </message>
    <message>
        <source>Set the clock of this server and have it follow a time server. If the clock is right, the certificate is out of date: ask whoever runs {host}.</source>
        <translation>Réglez l’horloge de ce serveur et faites-lui suivre un serveur de temps. Si l’horloge est juste, le certificat est périmé&#xa0;: adressez-vous au responsable de {host}.</translation>
    </message>
    <message>
        <source>Set the clock of this server, and have it follow a time server.</source>
        <translation>Réglez l’horloge de ce serveur, et faites-lui suivre un serveur de temps.</translation>
    </message>
    <message>
        <source>Shallow</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Shorten it in Procore. A number can also be replaced by another one at accepting. With Sage 300 CRE the limits of number and title can be widened (trueup exports settings).</source>
        <translation>Raccourcissez-le dans Procore. Un numéro peut aussi être remplacé par un autre à l’acceptation. Avec Sage 300 CRE, les limites du numéro et du titre peuvent être élargies (trueup exports settings).</translation>
    </message>
    <message>
        <source>Shorten it in the accounting system; it is sent with the next sync.</source>
        <translation>Raccourcissez-le dans le système comptable&#xa0;; il part avec la prochaine synchronisation.</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Côté</translation>
    </message>
    <message>
        <source>Sign in to CMiC&apos;s own pages with the same name to see which it is, then type both again. A user of the cloud needs the tenant ID, which CMiC calls Client ID; one on the company&apos;s own server has none.</source>
        <translation>Connectez-vous aux pages de CMiC avec le même nom pour voir lequel est en cause, puis saisissez les deux à nouveau. Un utilisateur du nuage a besoin de l’ID de locataire, que CMiC appelle Client ID&#xa0;; celui d’un serveur de l’entreprise n’en a pas.</translation>
    </message>
    <message>
        <source>Sign-in and certificates are bound to the time, and so is what counts as changed since the last sync.</source>
        <translation>La connexion et les certificats dépendent de l’heure, tout comme ce qui compte comme modifié depuis la dernière synchronisation.</translation>
    </message>
    <message>
        <source>Sign-in is bound to the time. Procore&apos;s clock says {there}, this computer says {here}.</source>
        <translation>La connexion dépend de l’heure. L’horloge de Procore indique {there}, cet ordinateur indique {here}.</translation>
    </message>
    <message>
        <source>Since then the company was given the ERP Integrations tool, or lost it: another approver answers now.</source>
        <translation>Depuis, l’entreprise a reçu l’outil Intégrations ERP ou l’a perdu&#xa0;: c’est un autre approbateur qui répond désormais.</translation>
    </message>
    <message>
        <source>Somebody else is changing the same record in CMiC.</source>
        <translation>Quelqu’un d’autre modifie le même enregistrement dans CMiC.</translation>
    </message>
    <message>
        <source>Somebody has budgeted there since the last sync, {count} times: {told}.</source>
        <translation>Quelqu’un y a budgété depuis la dernière synchronisation, {count} fois&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>Someone is working on these records in the accounting system.</source>
        <translation>Quelqu’un travaille sur ces enregistrements dans le système comptable.</translation>
    </message>
    <message>
        <source>Someone paused it, for a backup perhaps. Until then no run starts.</source>
        <translation>Quelqu’un l’a mis en pause, peut-être pour une sauvegarde. D’ici là, aucune exécution ne démarre.</translation>
    </message>
    <message>
        <source>Something this check asks is hanging: a network drive, a proxy or a service.</source>
        <translation>Quelque chose que cette vérification interroge ne répond plus&#xa0;: un lecteur réseau, un proxy ou un service.</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Un événement inattendu s’est produit.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Standard category (JC)</source>
        <translation>Catégorie standard (JC)</translation>
    </message>
    <message>
        <source>Standard cost code (JC)</source>
        <translation>Code de coût standard (JC)</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Départ</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>Date de début</translation>
    </message>
    <message>
        <source>Start it from a desktop or a remote desktop connection; the command line works here: trueup --help</source>
        <translation>Lancez-le depuis un bureau ou une connexion Bureau à distance&#xa0;; la ligne de commande fonctionne ici&#xa0;: trueup --help</translation>
    </message>
    <message>
        <source>Start it in the list of services, and set it to start by itself.</source>
        <translation>Démarrez-le dans la liste des services, et réglez-le pour qu’il démarre de lui-même.</translation>
    </message>
    <message>
        <source>Start the service, choose “Start it now” in the wizard, or run: trueup core start</source>
        <translation>Démarrez le service, choisissez «&#xa0;Démarrer maintenant&#xa0;» dans l’assistant, ou exécutez&#xa0;: trueup core start</translation>
    </message>
    <message>
        <source>Start the set-up as an administrator.</source>
        <translation>Lancez la configuration en tant qu’administrateur.</translation>
    </message>
    <message>
        <source>Start the set-up with “Run as administrator”.</source>
        <translation>Lancez la configuration avec «&#xa0;Exécuter en tant qu’administrateur&#xa0;».</translation>
    </message>
    <message>
        <source>Start the terminal with “Run as administrator” (Linux: with sudo), then repeat the command.</source>
        <translation>Lancez le terminal avec «&#xa0;Exécuter en tant qu’administrateur&#xa0;» (Linux&#xa0;: avec sudo), puis répétez la commande.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Steps in {system}</source>
        <translation>Étapes dans {system}</translation>
    </message>
    <message>
        <source>Store of secrets</source>
        <translation>Coffre des secrets</translation>
    </message>
    <message>
        <source>Sub Jobs</source>
        <translation>Sous-chantiers</translation>
    </message>
    <message>
        <source>Sub job</source>
        <translation>Sous-chantier</translation>
    </message>
    <message>
        <source>Subcontract</source>
        <translation>Sous-contrat</translation>
    </message>
    <message>
        <source>Such a text cannot stand there.</source>
        <translation>Un tel texte n’y a pas sa place.</translation>
    </message>
    <message>
        <source>Such a value cannot stand there.</source>
        <translation>Une telle valeur n’y a pas sa place.</translation>
    </message>
    <message>
        <source>Switch it on in the settings of the desktop, or look with trueup-setup --status or trueup status.</source>
        <translation>Activez-la dans les paramètres du bureau, ou consultez l’état avec trueup-setup --status ou trueup status.</translation>
    </message>
    <message>
        <source>Sync settings</source>
        <translation>Paramètres de synchronisation</translation>
    </message>
    <message>
        <source>Synchronise CMiC</source>
        <translation>Synchroniser CMiC</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Synchronise the contract, and move the change order to it in Procore.</source>
        <translation>Synchronisez le contrat, et déplacez-y l’ordre de changement dans Procore.</translation>
    </message>
    <message>
        <source>Synchronising</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Take the project out of “budget_jobs” in the set-up file and put that in force, or reject it here.</source>
        <translation>Retirez le projet de «&#xa0;budget_jobs&#xa0;» dans le fichier de configuration et mettez celui-ci en vigueur, ou rejetez le budget ici.</translation>
    </message>
    <message>
        <source>Take the project out of “budget_jobs” in the set-up file and put that in force. Or turn the direction: unlink the budget with trueup outgoing unlink.</source>
        <translation>Retirez le projet de «&#xa0;budget_jobs&#xa0;» dans le fichier de configuration et mettez celui-ci en vigueur. Ou changez de sens&#xa0;: déliez le budget avec trueup outgoing unlink.</translation>
    </message>
    <message>
        <source>Take the steps below in the accounting system. What is posted there is found by itself.</source>
        <translation>Suivez les étapes ci-dessous dans le système comptable. Ce qui y est comptabilisé est trouvé automatiquement.</translation>
    </message>
    <message>
        <source>Take the tax code off the line in Procore, or enter the commitment by hand.</source>
        <translation>Retirez le code de taxe de la ligne dans Procore, ou saisissez l’engagement à la main.</translation>
    </message>
    <message>
        <source>Tax Group</source>
        <translation>Groupe de taxes</translation>
    </message>
    <message>
        <source>Tax Rate</source>
        <translation>Taux de taxe</translation>
    </message>
    <message>
        <source>Tax groups and their rates are read: what tax codes are made from.</source>
        <translation>Les groupes de taxes et leurs taux sont lus&#xa0;: les codes de taxe en sont tirés.</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Tenant ID: {value}</source>
        <translation>ID de locataire&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Test the connection first.</source>
        <translation>Testez d’abord la connexion.</translation>
    </message>
    <message>
        <source>That cannot be done while it is “{state}”.</source>
        <translation>Impossible tant que l’état est «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>That cannot be done while the change order is “{state}”.</source>
        <translation>C’est impossible tant que l’ordre de changement est «&#xa0;{state}&#xa0;».</translation>
    </message>
    <message>
        <source>That plan was never saved for this connection.</source>
        <translation>Ce plan n’a jamais été enregistré pour cette connexion.</translation>
    </message>
    <message>
        <source>That way is no longer allowed.</source>
        <translation>Cette voie n’est plus permise.</translation>
    </message>
    <message>
        <source>The CMiC double</source>
        <translation>Le remplaçant de CMiC</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is enabled in Procore.</source>
        <translation>L’outil Intégrations ERP est activé dans Procore.</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is not there for this app (Procore answered {status}): change orders wait for approval here.</source>
        <translation>L’outil Intégrations ERP n’est pas disponible pour cette application (réponse de Procore&#xa0;: {status})&#xa0;: les ordres de changement attendent l’approbation ici.</translation>
    </message>
    <message>
        <source>The ERP Integrations tool is there for this app: change orders are approved in Procore.</source>
        <translation>L’outil Intégrations ERP est disponible pour cette application&#xa0;: les ordres de changement sont approuvés dans Procore.</translation>
    </message>
    <message>
        <source>The Procore double</source>
        <translation>Le remplaçant de Procore</translation>
    </message>
    <message>
        <source>The Project Management (PJ) module is not owned.</source>
        <translation>Le module Gestion de projet (PJ) n’est pas possédé.</translation>
    </message>
    <message>
        <source>The Project Management (PJ) module is owned.</source>
        <translation>Le module Gestion de projet (PJ) est possédé.</translation>
    </message>
    <message>
        <source>The account “{account}” is not known here.</source>
        <translation>Le compte «&#xa0;{account}&#xa0;» est inconnu ici.</translation>
    </message>
    <message>
        <source>The accounting data are read through this driver.</source>
        <translation>Les données comptables sont lues par ce pilote.</translation>
    </message>
    <message>
        <source>The accounting system books nothing on a group cost code.</source>
        <translation>Le système comptable n’impute rien sur un code de coût de groupe.</translation>
    </message>
    <message>
        <source>The accounting system has no budget any more for a line of Procore&apos;s.</source>
        <translation>Le système comptable n’a plus de budget pour une ligne de Procore.</translation>
    </message>
    <message>
        <source>The accounting system has “{title}” already, as {others}.</source>
        <translation>Le système comptable a déjà «&#xa0;{title}&#xa0;», sous {others}.</translation>
    </message>
    <message>
        <source>The accounting system holds no value for it.</source>
        <translation>Le système comptable n’a pas de valeur pour lui.</translation>
    </message>
    <message>
        <source>The accounting system keeps {whole} digits before the decimal point.</source>
        <translation>Le système comptable garde {whole} chiffres avant la virgule.</translation>
    </message>
    <message>
        <source>The accounting system needs one, and nothing is guessed.</source>
        <translation>Le système comptable en exige un, et rien n’est deviné.</translation>
    </message>
    <message>
        <source>The accounting system needs one.</source>
        <translation>Le système comptable en exige un.</translation>
    </message>
    <message>
        <source>The address {url} cannot be used.</source>
        <translation>L’adresse {url} ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>The answer to {call} was lost, and the record could not be looked up afterwards: {reason}</source>
        <translation>La réponse à {call} s’est perdue, et l’enregistrement n’a pas pu être recherché ensuite&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The app is not connected to company {company_id}.</source>
        <translation>L’application n’est pas reliée à l’entreprise {company_id}.</translation>
    </message>
    <message>
        <source>The app is not installed in that company, or the company number is wrong.</source>
        <translation>L’application n’est pas installée dans cette entreprise, ou le numéro de l’entreprise est faux.</translation>
    </message>
    <message>
        <source>The background core did not start.</source>
        <translation>Le moteur d’arrière-plan n’a pas démarré.</translation>
    </message>
    <message>
        <source>The background core does not answer.</source>
        <translation>Le moteur d’arrière-plan ne répond pas.</translation>
    </message>
    <message>
        <source>The background core does not run</source>
        <translation>Le moteur d’arrière-plan n’est pas en marche</translation>
    </message>
    <message>
        <source>The beginning of time</source>
        <translation>Le début du temps</translation>
    </message>
    <message>
        <source>The budget codes of this project hold a segment of the company&apos;s own.</source>
        <translation>Les codes de budget de ce projet contiennent un segment propre à l’entreprise.</translation>
    </message>
    <message>
        <source>The budget of {job} comes from the accounting system.</source>
        <translation>Le budget de {job} vient du système comptable.</translation>
    </message>
    <message>
        <source>The budget of {job} goes from Procore to the accounting system.</source>
        <translation>Le budget de {job} va de Procore au système comptable.</translation>
    </message>
    <message>
        <source>The budgeted amount of this record has parts of a cent.</source>
        <translation>Le montant budgété de cet enregistrement comporte des fractions de cent.</translation>
    </message>
    <message>
        <source>The budgets of these projects come from accounting, line by line, and no longer go there:</source>
        <translation>Les budgets de ces projets viennent de la comptabilité, ligne par ligne, et n’y vont plus&#xa0;:</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid at this computer&apos;s time.</source>
        <translation>Le certificat de {host} n’est pas valide à l’heure de cet ordinateur.</translation>
    </message>
    <message>
        <source>The change order came by the other way to Procore.</source>
        <translation>L’ordre de changement est arrivé par l’autre voie vers Procore.</translation>
    </message>
    <message>
        <source>The change order has no lines.</source>
        <translation>L’ordre de changement n’a pas de lignes.</translation>
    </message>
    <message>
        <source>The change order is no longer approved in Procore.</source>
        <translation>L’ordre de changement n’est plus approuvé dans Procore.</translation>
    </message>
    <message>
        <source>The change order is still in the ledger, as number {number}.</source>
        <translation>L’ordre de changement est encore en comptabilité, sous le numéro {number}.</translation>
    </message>
    <message>
        <source>The change order of the rehearsal did not arrive on both sides.</source>
        <translation>L’ordre de changement de la répétition n’est pas arrivé des deux côtés.</translation>
    </message>
    <message>
        <source>The change order was edited in Procore after it had gone to the ledger.</source>
        <translation>L’ordre de changement a été modifié dans Procore après être passé en comptabilité.</translation>
    </message>
    <message>
        <source>The change order was edited in Procore after it was accepted.</source>
        <translation>L’ordre de changement a été modifié dans Procore après avoir été accepté.</translation>
    </message>
    <message>
        <source>The change order {number} was rejected.</source>
        <translation>L’ordre de changement {number} a été rejeté.</translation>
    </message>
    <message>
        <source>The clock is {minutes} minutes fast.</source>
        <translation>L’horloge avance de {minutes} minutes.</translation>
    </message>
    <message>
        <source>The clock is {minutes} minutes slow.</source>
        <translation>L’horloge retarde de {minutes} minutes.</translation>
    </message>
    <message>
        <source>The company answers, but its list of jobs is empty: rows of jobs outside the user&apos;s security groups are left out without a word.</source>
        <translation>L’entreprise répond, mais sa liste de chantiers est vide&#xa0;: les lignes des chantiers hors des groupes de sécurité de l’utilisateur sont omises sans un mot.</translation>
    </message>
    <message>
        <source>The company code is known.</source>
        <translation>Le code d’entreprise est connu.</translation>
    </message>
    <message>
        <source>The company has the ERP Integrations tool, and there an approver adds what is new.</source>
        <translation>L’entreprise dispose de l’outil Intégrations ERP, où un approbateur ajoute ce qui est nouveau.</translation>
    </message>
    <message>
        <source>The company has the ERP tool no longer: it waits for approval here.</source>
        <translation>L’entreprise n’a plus l’outil ERP&#xa0;: il attend l’approbation ici.</translation>
    </message>
    <message>
        <source>The connection to the database broke.</source>
        <translation>La connexion à la base de données est rompue.</translation>
    </message>
    <message>
        <source>The connection to {host} is not trusted.</source>
        <translation>La connexion à {host} n’est pas fiable.</translation>
    </message>
    <message>
        <source>The contract amount is the original amount; approved changes come on top of it.</source>
        <translation>Le montant du contrat est le montant initial&#xa0;; les modifications approuvées s’y ajoutent.</translation>
    </message>
    <message>
        <source>The contract {contract} did not come from the accounting system.</source>
        <translation>Le contrat {contract} ne vient pas du système comptable.</translation>
    </message>
    <message>
        <source>The contract {contract} is not approved in {place}.</source>
        <translation>Le contrat {contract} n’est pas approuvé dans {place}.</translation>
    </message>
    <message>
        <source>The copy of the accounting data grows to some gigabytes in a large company.</source>
        <translation>La copie des données comptables atteint plusieurs gigaoctets dans une grande entreprise.</translation>
    </message>
    <message>
        <source>The core does not know the request “{call}”.</source>
        <translation>Le moteur ne connaît pas la demande «&#xa0;{call}&#xa0;».</translation>
    </message>
    <message>
        <source>The core is paused until {until}.</source>
        <translation>Le moteur est en pause jusqu’à {until}.</translation>
    </message>
    <message>
        <source>The core runs as user number {number}.</source>
        <translation>Le moteur fonctionne sous l’utilisateur numéro {number}.</translation>
    </message>
    <message>
        <source>The core runs with administrator rights.</source>
        <translation>Le moteur fonctionne avec des droits d’administrateur.</translation>
    </message>
    <message>
        <source>The core runs without administrator rights.</source>
        <translation>Le moteur fonctionne sans droits d’administrateur.</translation>
    </message>
    <message>
        <source>The core runs without anybody who could type them.</source>
        <translation>Le moteur fonctionne sans personne pour les saisir.</translation>
    </message>
    <message>
        <source>The cost code of “{line}” is not in the accounting system: {cost_code}.</source>
        <translation>Le code de coût de «&#xa0;{line}&#xa0;» n’est pas dans le système comptable&#xa0;: {cost_code}.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} has no cost type.</source>
        <translation>Le code de coût {cost_code} n’a pas de type de coût.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} of “{line}” has no category {category} in the accounting system.</source>
        <translation>Le code de coût {cost_code} de «&#xa0;{line}&#xa0;» n’a pas de catégorie {category} dans le système comptable.</translation>
    </message>
    <message>
        <source>The cost code {cost_code} of “{line}” only sums up others.</source>
        <translation>Le code de coût {cost_code} de «&#xa0;{line}&#xa0;» ne fait que totaliser d’autres codes.</translation>
    </message>
    <message>
        <source>The currency is {found}, not {needed}.</source>
        <translation>La devise est {found}, et non {needed}.</translation>
    </message>
    <message>
        <source>The database did not accept the user name and password.</source>
        <translation>La base de données n’a pas accepté le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The database did not answer within {seconds} seconds.</source>
        <translation>La base de données n’a pas répondu en {seconds} secondes.</translation>
    </message>
    <message>
        <source>The database driver “{driver}” is not installed.</source>
        <translation>Le pilote de base de données «&#xa0;{driver}&#xa0;» n’est pas installé.</translation>
    </message>
    <message>
        <source>The database engine cannot read it. It said: {reason}</source>
        <translation>Le moteur de base de données ne peut pas le lire. Il a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The database engine is busy or hangs; the reading process was ended so that nothing waits for ever.</source>
        <translation>Le moteur de base de données est occupé ou bloqué&#xa0;; le processus de lecture a été arrêté pour que rien n’attende indéfiniment.</translation>
    </message>
    <message>
        <source>The database refused a statement.</source>
        <translation>La base de données a refusé une instruction.</translation>
    </message>
    <message>
        <source>The database user may not write the table {table}.</source>
        <translation>L’utilisateur de la base de données ne peut pas écrire dans la table {table}.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The driver list of this {bits}-bit program does not hold it.</source>
        <translation>La liste des pilotes de ce programme {bits} bits ne le contient pas.</translation>
    </message>
    <message>
        <source>The driver “{driver}” is made for another kind of program.</source>
        <translation>Le pilote «&#xa0;{driver}&#xa0;» est fait pour un autre type de programme.</translation>
    </message>
    <message>
        <source>The file is there but cannot be read as a database: {reason}</source>
        <translation>Le fichier est là, mais ne peut pas être lu comme base de données&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The file or folder does not exist for the account that runs the sync.</source>
        <translation>Le fichier ou le dossier n’existe pas pour le compte qui exécute la synchronisation.</translation>
    </message>
    <message>
        <source>The file {path}, which corrects names of CMiC&apos;s attributes, cannot be used.</source>
        <translation>Le fichier {path}, qui corrige des noms d’attributs de CMiC, ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The file {path}, which corrects names of Sage&apos;s tables, cannot be used.</source>
        <translation>Le fichier {path}, qui corrige des noms de tables de Sage, ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The file {path}, which replaces paths of Procore&apos;s ERP platform, cannot be used.</source>
        <translation>Le fichier {path}, qui remplace des chemins de la plateforme ERP de Procore, est inutilisable.</translation>
    </message>
    <message>
        <source>The general ledger knows no company of that code, or the service user may not see it.</source>
        <translation>Le grand livre ne connaît pas d’entreprise de ce code, ou l’utilisateur de service ne peut pas la voir.</translation>
    </message>
    <message>
        <source>The go-live call is scheduled.</source>
        <translation>L’appel de mise en service est planifié.</translation>
    </message>
    <message>
        <source>The history holds no plan {number} of “{connection}”.</source>
        <translation>L’historique ne contient pas de plan {number} de «&#xa0;{connection}&#xa0;».</translation>
    </message>
    <message>
        <source>The identity provider gave no token for CMiC.</source>
        <translation>Le fournisseur d’identité n’a pas donné de jeton pour CMiC.</translation>
    </message>
    <message>
        <source>The integration map was reviewed.</source>
        <translation>La carte d’intégration a été revue.</translation>
    </message>
    <message>
        <source>The interval is a whole number of minutes from {shortest} to {longest}.</source>
        <translation>L’intervalle est un nombre entier de minutes, de {shortest} à {longest}.</translation>
    </message>
    <message>
        <source>The item was never synchronised, belongs to another contract, or is gone from the accounting system.</source>
        <translation>Le poste n’a jamais été synchronisé, appartient à un autre contrat, ou a disparu du système comptable.</translation>
    </message>
    <message>
        <source>The key file {path} cannot be read, or belongs to another core.</source>
        <translation>Le fichier de clé {path} ne peut pas être lu, ou appartient à un autre moteur.</translation>
    </message>
    <message>
        <source>The kick-off and installation call took place.</source>
        <translation>L’appel de lancement et d’installation a eu lieu.</translation>
    </message>
    <message>
        <source>The ledger does not show number {number}.</source>
        <translation>La comptabilité n’affiche pas le numéro {number}.</translation>
    </message>
    <message>
        <source>The ledger has no place for its change orders.</source>
        <translation>La comptabilité n’a pas de place pour ses ordres de changement.</translation>
    </message>
    <message>
        <source>The ledger holds number {number} with {found} instead of {wanted}.</source>
        <translation>La comptabilité contient le numéro {number} avec {found} au lieu de {wanted}.</translation>
    </message>
    <message>
        <source>The ledger holds this change order more than once: {numbers}.</source>
        <translation>La comptabilité contient cet ordre de changement plusieurs fois&#xa0;: {numbers}.</translation>
    </message>
    <message>
        <source>The ledger keeps the contract in one currency, and nothing is converted.</source>
        <translation>La comptabilité tient le contrat dans une seule devise, et rien n’est converti.</translation>
    </message>
    <message>
        <source>The ledger may hold this change order under another number: {found}.</source>
        <translation>La comptabilité contient peut-être cet ordre de changement sous un autre numéro&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>The ledger&apos;s periods of that time are closed as a rule, and a mistyped year looks the same.</source>
        <translation>Les périodes comptables de cette époque sont en général closes, et une faute de frappe dans l’année a le même aspect.</translation>
    </message>
    <message>
        <source>The length of the pause, “{given}”, cannot be used.</source>
        <translation>La durée de la pause, «&#xa0;{given}&#xa0;», ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>The list of {resource} changed faster than it could be read.</source>
        <translation>La liste de {resource} a changé plus vite qu’elle n’a pu être lue.</translation>
    </message>
    <message>
        <source>The machine folder is open to others.</source>
        <translation>Le dossier machine est ouvert à d’autres.</translation>
    </message>
    <message>
        <source>The mappings in force are not read yet.</source>
        <translation>Les mappages en vigueur ne sont pas encore lus.</translation>
    </message>
    <message>
        <source>The mappings of set-up number {number} are restored.</source>
        <translation>Les mappages de la configuration numéro {number} sont restaurés.</translation>
    </message>
    <message>
        <source>The mappings were changed by someone else in the meantime.</source>
        <translation>Les mappages ont été modifiés entre-temps par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The mobile server URL is known.</source>
        <translation>L’URL du serveur mobile est connue.</translation>
    </message>
    <message>
        <source>The module is not installed, the user may not read it, or it has another name here.</source>
        <translation>Le module n’est pas installé, l’utilisateur ne peut pas la lire, ou elle porte ici un autre nom.</translation>
    </message>
    <message>
        <source>The name {host} is not known to the name service (DNS).</source>
        <translation>Le nom {host} est inconnu du service de noms (DNS).</translation>
    </message>
    <message>
        <source>The number {number} is taken on this contract.</source>
        <translation>Le numéro {number} est déjà pris sur ce contrat.</translation>
    </message>
    <message>
        <source>The options of the command do not fit together.</source>
        <translation>Les options de la commande ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The path of “{name}” must hold {places}.</source>
        <translation>Le chemin de «&#xa0;{name}&#xa0;» doit contenir {places}.</translation>
    </message>
    <message>
        <source>The plan cannot be used.</source>
        <translation>Le plan ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The port on this computer and the address outside go together.</source>
        <translation>Le port sur cet ordinateur et l’adresse extérieure vont ensemble.</translation>
    </message>
    <message>
        <source>The posted costs of these jobs are sent to their projects as direct costs:</source>
        <translation>Les coûts comptabilisés de ces chantiers sont envoyés à leurs projets comme coûts directs&#xa0;:</translation>
    </message>
    <message>
        <source>The posted transactions of Job Cost are read: what direct costs are made from.</source>
        <translation>Les transactions comptabilisées de Coûts de chantier sont lues&#xa0;: les coûts directs en sont tirés.</translation>
    </message>
    <message>
        <source>The project {project} was never synchronised with a job.</source>
        <translation>Le projet {project} n’a jamais été synchronisé avec un chantier.</translation>
    </message>
    <message>
        <source>The project&apos;s budget codes cannot name the {part} of this record.</source>
        <translation>Les codes de budget du projet ne peuvent pas désigner un élément de cet enregistrement&#xa0;: {part}.</translation>
    </message>
    <message>
        <source>The project&apos;s budget is locked in Procore.</source>
        <translation>Le budget du projet est verrouillé dans Procore.</translation>
    </message>
    <message>
        <source>The project&apos;s pattern has “{segments}” beside cost code, cost type and sub job, and the accounting system holds nothing that could stand there.</source>
        <translation>Le modèle du projet a «&#xa0;{segments}&#xa0;» à côté du code de coût, du type de coût et du sous-chantier, et le système comptable n’a rien qui puisse s’y placer.</translation>
    </message>
    <message>
        <source>The project&apos;s work breakdown structure in Procore has no {part} “{value}”.</source>
        <translation>La Work Breakdown Structure du projet dans Procore n’a pas ceci&#xa0;: {part} «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} asks for a user name and password.</source>
        <translation>Le proxy vers {host} demande un nom d’utilisateur et un mot de passe.</translation>
    </message>
    <message>
        <source>The proxy on the way to {host} cannot be used.</source>
        <translation>Le proxy vers {host} ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The quiet hours “{given}” cannot be used.</source>
        <translation>Les heures calmes «&#xa0;{given}&#xa0;» ne peuvent pas être utilisées.</translation>
    </message>
    <message>
        <source>The rate of this tax group is not known.</source>
        <translation>Le taux de ce groupe de taxes n’est pas connu.</translation>
    </message>
    <message>
        <source>The reading process ended unexpectedly.</source>
        <translation>Le processus de lecture s’est terminé de façon inattendue.</translation>
    </message>
    <message>
        <source>The record waits in Procore to be imported.</source>
        <translation>L’enregistrement attend dans Procore d’être importé.</translation>
    </message>
    <message>
        <source>The records of {numbers} are in Procore by now.</source>
        <translation>Les enregistrements de {numbers} sont maintenant dans Procore.</translation>
    </message>
    <message>
        <source>The rehearsal ended with differences.</source>
        <translation>La répétition s’est terminée avec des différences.</translation>
    </message>
    <message>
        <source>The request was larger than CMiC takes.</source>
        <translation>La demande était plus grande que ce que CMiC accepte.</translation>
    </message>
    <message>
        <source>The required DMSA apps are installed in Procore.</source>
        <translation>Les applications DMSA requises sont installées dans Procore.</translation>
    </message>
    <message>
        <source>The resource {resource} is not there.</source>
        <translation>La ressource {resource} n’existe pas.</translation>
    </message>
    <message>
        <source>The rights in {company} are not checked yet.</source>
        <translation>Les droits dans {company} ne sont pas encore vérifiés.</translation>
    </message>
    <message>
        <source>The rights of the machine folder could not be set.</source>
        <translation>Les droits du dossier machine n’ont pas pu être définis.</translation>
    </message>
    <message>
        <source>The role of the accounting approver was discussed.</source>
        <translation>Le rôle d’approbateur comptable a été discuté.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>The sample holds {written}, Procore {marked}.</source>
        <translation>L’exemple contient {written}, Procore {marked}.</translation>
    </message>
    <message>
        <source>The secrets belong to another computer.</source>
        <translation>Les secrets appartiennent à un autre ordinateur.</translation>
    </message>
    <message>
        <source>The service account may not use the tool “{tool}”.</source>
        <translation>Le compte de service ne peut pas utiliser l’outil «&#xa0;{tool}&#xa0;».</translation>
    </message>
    <message>
        <source>The service did not get to “{wanted}” in time.</source>
        <translation>Le service n’a pas atteint «&#xa0;{wanted}&#xa0;» à temps.</translation>
    </message>
    <message>
        <source>The service is not installed.</source>
        <translation>Le service n’est pas installé.</translation>
    </message>
    <message>
        <source>The service manager refused.</source>
        <translation>Le gestionnaire de services a refusé.</translation>
    </message>
    <message>
        <source>The service user may not use “{entity}” in CMiC.</source>
        <translation>L’utilisateur de service ne peut pas utiliser «&#xa0;{entity}&#xa0;» dans CMiC.</translation>
    </message>
    <message>
        <source>The service user sees no jobs in CMiC.</source>
        <translation>L’utilisateur de service ne voit aucun chantier dans CMiC.</translation>
    </message>
    <message>
        <source>The set-up file {path} cannot be read or written.</source>
        <translation>Le fichier de configuration {path} ne peut pas être lu ou écrit.</translation>
    </message>
    <message>
        <source>The set-up names it among the projects whose budgets are sent to Procore, and a budget goes one way.</source>
        <translation>La configuration le nomme parmi les projets dont le budget est envoyé à Procore, et un budget ne va que dans un sens.</translation>
    </message>
    <message>
        <source>The set-up of {name} cannot be put in force as it is.</source>
        <translation>La configuration de {name} ne peut pas être mise en vigueur telle quelle.</translation>
    </message>
    <message>
        <source>The set-up was never finished on this computer.</source>
        <translation>La configuration n’a jamais été terminée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The setting “{name}” cannot be {value}.</source>
        <translation>Le réglage «&#xa0;{name}&#xa0;» ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>The setting “{name}” of the export cannot be {value}.</source>
        <translation>Le réglage «&#xa0;{name}&#xa0;» de l’exportation ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>The store of secrets cannot be opened.</source>
        <translation>Le coffre des secrets ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>The sum of the {field} is {found}, but Procore shows {stated}.</source>
        <translation>La somme de «&#xa0;{field}&#xa0;» est {found}, mais Procore affiche {stated}.</translation>
    </message>
    <message>
        <source>The table {table} has no column {column}.</source>
        <translation>La table {table} n’a pas de colonne {column}.</translation>
    </message>
    <message>
        <source>The table {table} was not found.</source>
        <translation>La table {table} est introuvable.</translation>
    </message>
    <message>
        <source>The tenant ID is known, where there is one.</source>
        <translation>L’ID de locataire est connu, s’il y en a un.</translation>
    </message>
    <message>
        <source>The transaction date {date} lies in the future.</source>
        <translation>La date de transaction {date} est dans le futur.</translation>
    </message>
    <message>
        <source>The transaction date {date} lies more than a year back.</source>
        <translation>La date de transaction {date} remonte à plus d’un an.</translation>
    </message>
    <message>
        <source>The value is “{value}”.</source>
        <translation>La valeur est «&#xa0;{value}&#xa0;».</translation>
    </message>
    <message>
        <source>The wizard</source>
        <translation>L’assistant</translation>
    </message>
    <message>
        <source>The wizard and the core are of different versions.</source>
        <translation>L’assistant et le moteur sont de versions différentes.</translation>
    </message>
    <message>
        <source>The {field} has characters that the accounting system cannot keep: {characters}</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» a des caractères que le système comptable ne peut pas garder&#xa0;: {characters}</translation>
    </message>
    <message>
        <source>The {field} has more than {decimals} decimals: {value}.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» a plus de {decimals} décimales&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The {field} is empty.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>The {field} is too large: {value}.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» est trop grand&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The {field} of this record has a delimiter that Procore does not take.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» de cet enregistrement a un séparateur que Procore n’accepte pas.</translation>
    </message>
    <message>
        <source>The {field} of this record is empty, and Procore needs it.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» de cet enregistrement est vide, et Procore en a besoin.</translation>
    </message>
    <message>
        <source>The {field} of this record is longer than Procore allows.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» de cet enregistrement est plus long que Procore ne le permet.</translation>
    </message>
    <message>
        <source>The {field} of this record is not one that Procore knows.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» de cet enregistrement a une valeur que Procore ne connaît pas.</translation>
    </message>
    <message>
        <source>The {field} of “{title}” is not in the accounting system: {value}.</source>
        <translation>{field} de «&#xa0;{title}&#xa0;» absent du système comptable&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The {field} “{value}” is too long for the accounting system.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;», «&#xa0;{value}&#xa0;», est trop long pour le système comptable.</translation>
    </message>
    <message>
        <source>There is a file called {path} already.</source>
        <translation>Un fichier nommé {path} existe déjà.</translation>
    </message>
    <message>
        <source>There is no call “{name}”.</source>
        <translation>Il n’y a pas d’appel «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no change order {number} here.</source>
        <translation>Il n’y a pas d’ordre de changement {number} ici.</translation>
    </message>
    <message>
        <source>There is no column {column} under any name that is known, so “{entity}” is not read.</source>
        <translation>Il n’y a pas de colonne {column} sous un nom connu&#xa0;: «&#xa0;{entity}&#xa0;» n’est donc pas lu.</translation>
    </message>
    <message>
        <source>There is no company “{company}” in CMiC.</source>
        <translation>Il n’y a pas d’entreprise «&#xa0;{company}&#xa0;» dans CMiC.</translation>
    </message>
    <message>
        <source>There is no display to open a window on.</source>
        <translation>Il n’y a pas d’écran où ouvrir une fenêtre.</translation>
    </message>
    <message>
        <source>There is no file for change order {number}.</source>
        <translation>Il n’y a pas de fichier pour l’ordre de changement {number}.</translation>
    </message>
    <message>
        <source>There is no match with that number.</source>
        <translation>Aucune correspondance ne porte ce numéro.</translation>
    </message>
    <message>
        <source>There is no run {run_id}.</source>
        <translation>Il n’y a pas d’exécution {run_id}.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is no systemctl on this computer.</source>
        <translation>Il n’y a pas de systemctl sur cet ordinateur.</translation>
    </message>
    <message>
        <source>There is no tax rate called {group}, and which other rates make up the group cannot be read yet.</source>
        <translation>Aucun taux de taxe ne s’appelle {group}, et les autres taux qui composent le groupe ne peuvent pas encore être lus.</translation>
    </message>
    <message>
        <source>There is nobody to ask here: give {option}.</source>
        <translation>Il n’y a personne à qui le demander ici&#xa0;: indiquez {option}.</translation>
    </message>
    <message>
        <source>There is nothing of that name.</source>
        <translation>Il n’y a rien de ce nom.</translation>
    </message>
    <message>
        <source>There is nothing to book.</source>
        <translation>Il n’y a rien à imputer.</translation>
    </message>
    <message>
        <source>There is nothing with the number {number} here.</source>
        <translation>Il n’y a rien ici sous le numéro {number}.</translation>
    </message>
    <message>
        <source>There may be this record in Procore already.</source>
        <translation>Cet enregistrement existe peut-être déjà dans Procore.</translation>
    </message>
    <message>
        <source>These are needed by the ones above, so they are synchronised as well.</source>
        <translation>Celles du dessus en ont besoin, elles sont donc aussi synchronisées.</translation>
    </message>
    <message>
        <source>These connections are set up: {connections}.</source>
        <translation>Ces connexions sont configurées&#xa0;: {connections}.</translation>
    </message>
    <message>
        <source>They are two different times of the day, from 00:00 to 23:59.</source>
        <translation>Ce sont deux heures différentes de la journée, de 00:00 à 23:59.</translation>
    </message>
    <message>
        <source>They begin in Procore, or the accounting system has nothing of them that Procore could take.</source>
        <translation>Ils naissent dans Procore, ou le système comptable n&apos;en contient rien que Procore puisse reprendre.</translation>
    </message>
    <message>
        <source>They were deleted in the accounting system, or its record security hides them, or it is another company.</source>
        <translation>Ils ont été supprimés dans le système comptable, ou sa sécurité par enregistrement les cache, ou c’est une autre entreprise.</translation>
    </message>
    <message>
        <source>This account may not talk to the background core.</source>
        <translation>Ce compte ne peut pas parler au moteur d’arrière-plan.</translation>
    </message>
    <message>
        <source>This account may only look: starting and pausing is for administrators.</source>
        <translation>Ce compte peut seulement consulter&#xa0;: lancer et suspendre est réservé aux administrateurs.</translation>
    </message>
    <message>
        <source>This budget line was changed in Procore since it was sent.</source>
        <translation>Cette ligne de budget a été modifiée dans Procore depuis son envoi.</translation>
    </message>
    <message>
        <source>This computer is not looked at yet.</source>
        <translation>Cet ordinateur n’a pas encore été examiné.</translation>
    </message>
    <message>
        <source>This computer knows no service called {name}.</source>
        <translation>Cet ordinateur ne connaît pas de service nommé {name}.</translation>
    </message>
    <message>
        <source>This computer said: {reason}</source>
        <translation>Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>This connection has no set-up in force any more.</source>
        <translation>Cette connexion n’a plus de configuration en vigueur.</translation>
    </message>
    <message>
        <source>This desktop has no place for icons of programs that run.</source>
        <translation>Ce bureau n’a pas d’emplacement pour les icônes des programmes en marche.</translation>
    </message>
    <message>
        <source>This driver writes each row for itself, so half a change order could be left behind.</source>
        <translation>Ce pilote écrit chaque ligne séparément&#xa0;: il pourrait rester une moitié d’ordre de changement.</translation>
    </message>
    <message>
        <source>This is a fault of Trueup. Send the log to support; nothing that was done is lost.</source>
        <translation>C’est un défaut de Trueup. Envoyez le journal au support&#xa0;; rien de ce qui a été fait n’est perdu.</translation>
    </message>
    <message>
        <source>This is a server.</source>
        <translation>C’est un serveur.</translation>
    </message>
    <message>
        <source>This is a workstation.</source>
        <translation>C’est un poste de travail.</translation>
    </message>
    <message>
        <source>This is a {bits}-bit program and the driver is not.</source>
        <translation>Ce programme est en {bits} bits et le pilote ne l’est pas.</translation>
    </message>
    <message>
        <source>This key occurs more than once in {table}.</source>
        <translation>Cette clé apparaît plusieurs fois dans {table}.</translation>
    </message>
    <message>
        <source>This record is gone from the accounting system but still in Procore.</source>
        <translation>Cet enregistrement a disparu du système comptable mais est encore dans Procore.</translation>
    </message>
    <message>
        <source>This release of CMiC does not offer it. Clear “{entity}” in the mappings, or ask CMiC.</source>
        <translation>Cette version de CMiC ne l’offre pas. Décochez «&#xa0;{entity}&#xa0;» dans les mappages, ou demandez à CMiC.</translation>
    </message>
    <message>
        <source>This terminal belongs to no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Ce terminal n’appartient à aucun bureau&#xa0;: ni DISPLAY ni WAYLAND_DISPLAY n’est défini.</translation>
    </message>
    <message>
        <source>This version of the accounting system names it otherwise or does not have it.</source>
        <translation>Cette version du système comptable la nomme autrement ou ne l’a pas.</translation>
    </message>
    <message>
        <source>Tick at least one entity to synchronise.</source>
        <translation>Cochez au moins une entité à synchroniser.</translation>
    </message>
    <message>
        <source>Tick at least one feature.</source>
        <translation>Cochez au moins une fonctionnalité.</translation>
    </message>
    <message>
        <source>Tick “Import as an Approved Estimate Change”, then start. If a row is rejected, nothing of it counts: send the rejected rows to whoever runs Trueup.</source>
        <translation>Cochez «&#xa0;Import as an Approved Estimate Change&#xa0;», puis lancez. Si une ligne est rejetée, rien ne compte&#xa0;: envoyez les lignes rejetées à la personne qui gère Trueup.</translation>
    </message>
    <message>
        <source>Ticked before, so it stays</source>
        <translation>Coché auparavant, donc conservé</translation>
    </message>
    <message>
        <source>Ticked by you</source>
        <translation>Coché par vous</translation>
    </message>
    <message>
        <source>Ticked by “{recipes}”</source>
        <translation>Coché par «&#xa0;{recipes}&#xa0;»</translation>
    </message>
    <message>
        <source>Ticks cleared, because they were not there then: {count}.</source>
        <translation>Coches retirées, car elles n’y étaient pas alors&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Ticks that were there before and stay as they are: {count}.</source>
        <translation>Coches présentes auparavant et conservées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Time frame: {value}</source>
        <translation>Période&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>To synchronise now: {value}</source>
        <translation>À synchroniser maintenant&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Token address: {value}</source>
        <translation>Adresse du jeton&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Transaction (JC)</source>
        <translation>Transaction (JC)</translation>
    </message>
    <message>
        <source>Tried again.</source>
        <translation>Nouvel essai.</translation>
    </message>
    <message>
        <source>Trueup brings no {name} from the accounting system to Procore.</source>
        <translation>Trueup n&apos;apporte pas ceci du système comptable à Procore&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Trueup cannot listen in that way.</source>
        <translation>Trueup ne peut pas écouter de cette façon.</translation>
    </message>
    <message>
        <source>Trueup cannot unlink this {name}.</source>
        <translation>Trueup ne peut pas dissocier ceci&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Trueup deletes no {name} in Procore.</source>
        <translation>Trueup ne supprime pas ceci dans Procore&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Trueup did not send it, so it cannot tell whether it is still in the accounting system.</source>
        <translation>Trueup ne l&apos;a pas envoyé et ne peut donc pas dire s&apos;il est encore dans le système comptable.</translation>
    </message>
    <message>
        <source>Trueup exports prime contract change orders, with CMiC also companies, projects, commitments and budgets, and sends what the accounting system holds.</source>
        <translation>Trueup exporte les ordres de changement aux contrats principaux, avec CMiC aussi des entreprises, projets, engagements et budgets, et envoie ce que contient le système comptable.</translation>
    </message>
    <message>
        <source>Trueup replaces no file unless it is told to.</source>
        <translation>Trueup ne remplace aucun fichier sans qu’on le lui dise.</translation>
    </message>
    <message>
        <source>Two rows carry the key {key} once blanks around it are ignored.</source>
        <translation>Deux lignes portent la clé {key} si l’on ignore les espaces autour.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Type a whole address, such as https://login.procore.com.</source>
        <translation>Saisissez une adresse complète, par exemple https://login.procore.com.</translation>
    </message>
    <message>
        <source>Type both again: they are case-sensitive, and the password may hold letters and digits only.</source>
        <translation>Saisissez les deux à nouveau&#xa0;: la casse compte, et le mot de passe ne peut contenir que des lettres et des chiffres.</translation>
    </message>
    <message>
        <source>Type the client id of the app in Procore.</source>
        <translation>Saisissez l’identifiant client de l’application dans Procore.</translation>
    </message>
    <message>
        <source>Type the client secret and the password of the database again; what is typed replaces it.</source>
        <translation>Saisissez à nouveau le secret client et le mot de passe de la base&#xa0;; ce qui est saisi les remplace.</translation>
    </message>
    <message>
        <source>Type the client secret that belongs to this client id.</source>
        <translation>Saisissez le secret client qui va avec cet identifiant client.</translation>
    </message>
    <message>
        <source>Type the company code as CMiC shows it, with its leading zeros; it has {longest} characters at most.</source>
        <translation>Saisissez le code d’entreprise tel que CMiC l’affiche, avec ses zéros initiaux&#xa0;; il compte {longest} caractères au plus.</translation>
    </message>
    <message>
        <source>Type the company code as CMiC shows it.</source>
        <translation>Saisissez le code d’entreprise tel que CMiC l’affiche.</translation>
    </message>
    <message>
        <source>Type the company&apos;s number: it stands in the address of its Procore pages.</source>
        <translation>Saisissez le numéro de l’entreprise&#xa0;: il figure dans l’adresse de ses pages Procore.</translation>
    </message>
    <message>
        <source>Type the name of the database driver.</source>
        <translation>Saisissez le nom du pilote de base de données.</translation>
    </message>
    <message>
        <source>Type the password or client secret again.</source>
        <translation>Saisissez à nouveau le mot de passe ou le secret client.</translation>
    </message>
    <message>
        <source>Type the service user&apos;s name.</source>
        <translation>Saisissez le nom de l’utilisateur de service.</translation>
    </message>
    <message>
        <source>Type the service user&apos;s password.</source>
        <translation>Saisissez le mot de passe de l’utilisateur de service.</translation>
    </message>
    <message>
        <source>Undo the edit in Procore. Or delete it in the accounting system, begin it anew here and accept it again.</source>
        <translation>Annulez la modification dans Procore. Sinon, supprimez-le dans la comptabilité, recommencez-le ici et acceptez-le de nouveau.</translation>
    </message>
    <message>
        <source>Undo the edit in Procore. Or take the change order out of the ledger, reset it and have it accepted anew.</source>
        <translation>Annulez la modification dans Procore. Sinon, retirez l’ordre de changement de la comptabilité, réinitialisez-le et faites-le accepter de nouveau.</translation>
    </message>
    <message>
        <source>Unlinked in Procore.</source>
        <translation>Dissocié dans Procore.</translation>
    </message>
    <message>
        <source>Unlinked: it is gone from the ledger, and Procore&apos;s marks are off.</source>
        <translation>Dissocié&#xa0;: il n’est plus en comptabilité, et les marques de Procore sont retirées.</translation>
    </message>
    <message>
        <source>Use hyphens in the cost codes of CMiC, or ask support to change what is refused.</source>
        <translation>Utilisez des traits d’union dans les codes de coût de CMiC, ou demandez au support de changer ce qui est refusé.</translation>
    </message>
    <message>
        <source>Use the running core, or stop it first.</source>
        <translation>Utilisez le moteur en marche, ou arrêtez-le d’abord.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Vendor (AP)</source>
        <translation>Fournisseur (AP)</translation>
    </message>
    <message>
        <source>Vendor Insurance (AP)</source>
        <translation>Assurance du fournisseur (AP)</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Wait for the end of the pause, or end it now with: trueup unpause</source>
        <translation>Attendez la fin de la pause, ou terminez-la maintenant avec&#xa0;: trueup unpause</translation>
    </message>
    <message>
        <source>Wait until it is done, or stop the run with: trueup stop, and its number. Then remove the connection again.</source>
        <translation>Attendez qu’elle ait fini, ou arrêtez l’exécution avec&#xa0;: trueup stop et son numéro. Supprimez ensuite la connexion de nouveau.</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>Way of signing in: {value}</source>
        <translation>Mode de connexion&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Way to {host}</source>
        <translation>Accès à {host}</translation>
    </message>
    <message>
        <source>Webhooks API (company)</source>
        <translation>API des webhooks (entreprise)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Site web</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What answers at {host} is not the interface of CMiC R12.</source>
        <translation>Ce qui répond à {host} n’est pas l’interface de CMiC R12.</translation>
    </message>
    <message>
        <source>What answers there does not speak as CMiC does: {reason}</source>
        <translation>Ce qui répond là ne parle pas comme CMiC&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>What answers there does not speak as Procore does: {reason}</source>
        <translation>Ce qui répond là ne parle pas comme Procore&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>What is the same</source>
        <translation>Ce qui est identique</translation>
    </message>
    <message>
        <source>What its ERP tool asks about these is published nowhere, so Trueup finds budget changes by itself once they are approved.</source>
        <translation>Ce que son outil ERP demande à leur sujet n’est publié nulle part&#xa0;; Trueup trouve donc lui-même les modifications du budget dès qu’elles sont approuvées.</translation>
    </message>
    <message>
        <source>What people budgeted in Procore with another amount is asked about and not written over.</source>
        <translation>Ce qui a été budgété dans Procore avec un autre montant fait l’objet d’une question et n’est pas écrasé.</translation>
    </message>
    <message>
        <source>What this record belongs to is not in Procore.</source>
        <translation>Ce dont dépend cet enregistrement n’est pas dans Procore.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Que faire ensuite</translation>
    </message>
    <message>
        <source>What to do next: {step}</source>
        <translation>Que faire ensuite&#xa0;: {step}</translation>
    </message>
    <message>
        <source>What to synchronise now</source>
        <translation>À synchroniser maintenant</translation>
    </message>
    <message>
        <source>What was accepted is not what stands there now: {changes}.</source>
        <translation>Ce qui a été accepté n’est pas ce qui s’y trouve maintenant&#xa0;: {changes}.</translation>
    </message>
    <message>
        <source>While tax groups are imported, subcontractor invoices cannot be exported.</source>
        <translation>Tant que les groupes de taxes sont importés, les factures de sous-traitants ne peuvent pas être exportées.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Whoever opens it can see the books, or act in Procore and in the accounting system.</source>
        <translation>Qui l’ouvre peut voir la comptabilité, ou agir dans Procore et dans le système comptable.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>With the tool, send it to ERP in Procore and have it accepted there. Without it, it waits for approval here after the next look.</source>
        <translation>Avec l’outil, envoyez-le vers l’ERP dans Procore et faites-le accepter là-bas. Sans lui, il attend l’approbation ici après le prochain passage.</translation>
    </message>
    <message>
        <source>Without its address nothing can be asked there. This computer said: {reason}</source>
        <translation>Sans son adresse, rien ne peut y être demandé. Cet ordinateur a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Without them it cannot read the accounting data of every user.</source>
        <translation>Sans eux, il ne peut pas lire les données comptables de tous les utilisateurs.</translation>
    </message>
    <message>
        <source>Without them nothing can be read there. The driver said: {reason}</source>
        <translation>Sans eux, rien ne peut y être lu. Le pilote a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Write it as DOMAIN\name, .\name for a local account, or DOMAIN\name$ for a managed one.</source>
        <translation>Écrivez-le DOMAINE\nom, .\nom pour un compte local, ou DOMAINE\nom$ pour un compte géré.</translation>
    </message>
    <message>
        <source>Write them otherwise in Procore.</source>
        <translation>Écrivez-les autrement dans Procore.</translation>
    </message>
    <message>
        <source>Written as {code} and read back: {rows} new records.</source>
        <translation>Écrit sous {code} et relu&#xa0;: {rows} nouveaux enregistrements.</translation>
    </message>
    <message>
        <source>Written: it was there already.</source>
        <translation>Écrit&#xa0;: il y était déjà.</translation>
    </message>
    <message>
        <source>Written: {rows} rows.</source>
        <translation>Écrit&#xa0;: {rows} lignes.</translation>
    </message>
    <message>
        <source>a budget code is neither among the delivered nor among the refused ones.</source>
        <translation>un code de budget n’est ni parmi les livrés ni parmi les refusés.</translation>
    </message>
    <message>
        <source>a change order in the ledger over {amount}</source>
        <translation>un ordre de changement en comptabilité de {amount}</translation>
    </message>
    <message>
        <source>a change request and change order in Project Management (PJ)</source>
        <translation>une demande de changement et un ordre de changement dans Gestion de projet (PJ)</translation>
    </message>
    <message>
        <source>a contract change order in Contracts (CN), with its job cost</source>
        <translation>un ordre de changement de contrat dans Contrats (CN), avec son coût de chantier</translation>
    </message>
    <message>
        <source>a list of the cost types that are billed, from the Procore administrator</source>
        <translation>une liste des types de coûts facturés, fournie par l’administrateur Procore</translation>
    </message>
    <message>
        <source>a potential change item (PCI)</source>
        <translation>un élément de changement (PCI)</translation>
    </message>
    <message>
        <source>a potential change item (PCI) for each potential change order</source>
        <translation>un élément de changement (PCI) par ordre de changement potentiel</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted (budget change)</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>accepted (budget)</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted (commitment change order)</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted (commitment)</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>accepted (company)</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>accepted (cost codes)</source>
        <translation>acceptés</translation>
    </message>
    <message>
        <source>accepted (project)</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>montant</translation>
    </message>
    <message>
        <source>amount of {line}</source>
        <translation>montant de la {line}</translation>
    </message>
    <message>
        <source>amount {before} to {now}</source>
        <translation>montant de {before} à {now}</translation>
    </message>
    <message>
        <source>an owner change order (OCO), beside a potential change item (PCI)</source>
        <translation>un ordre de changement du maître d’ouvrage (OCO), à côté d’un élément de changement (PCI)</translation>
    </message>
    <message>
        <source>another change order here</source>
        <translation>un autre ordre de changement ici</translation>
    </message>
    <message>
        <source>begin anew</source>
        <translation>recommencer</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>budget</translation>
    </message>
    <message>
        <source>budget change</source>
        <translation>modification du budget</translation>
    </message>
    <message>
        <source>change order</source>
        <translation>ordre de changement</translation>
    </message>
    <message>
        <source>change order {number} (no. {id})</source>
        <translation>ordre de changement {number} (nº {id})</translation>
    </message>
    <message>
        <source>change order {number} over {amount}</source>
        <translation>ordre de changement {number} de {amount}</translation>
    </message>
    <message>
        <source>changes of scheduled value and estimate in Job Cost (JC)</source>
        <translation>des changements de valeur planifiée et d’estimation dans Coûts de chantier (JC)</translation>
    </message>
    <message>
        <source>check again</source>
        <translation>vérifier à nouveau</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>vérifié</translation>
    </message>
    <message>
        <source>commitment</source>
        <translation>engagement</translation>
    </message>
    <message>
        <source>commitment change order</source>
        <translation>ordre de changement de l’engagement</translation>
    </message>
    <message>
        <source>company</source>
        <translation>entreprise</translation>
    </message>
    <message>
        <source>confirm by hand</source>
        <translation>confirmer à la main</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>confirmed (budget change)</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>confirmed (budget)</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>confirmed (commitment change order)</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>confirmed (commitment)</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>confirmed (company)</source>
        <translation>confirmée</translation>
    </message>
    <message>
        <source>confirmed (cost codes)</source>
        <translation>confirmés</translation>
    </message>
    <message>
        <source>confirmed (project)</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>confirmed here, not marked in Procore</source>
        <translation>confirmé ici, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>cost code</source>
        <translation>code de coût</translation>
    </message>
    <message>
        <source>cost codes</source>
        <translation>codes de coût</translation>
    </message>
    <message>
        <source>cost type</source>
        <translation>type de coût</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>devise</translation>
    </message>
    <message>
        <source>description of {line}</source>
        <translation>description de la {line}</translation>
    </message>
    <message>
        <source>entry sheet</source>
        <translation>feuille de saisie</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>failed (budget change)</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>failed (budget)</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>failed (commitment change order)</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>failed (commitment)</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>failed (company)</source>
        <translation>échouée</translation>
    </message>
    <message>
        <source>failed (cost codes)</source>
        <translation>échoués</translation>
    </message>
    <message>
        <source>failed (project)</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>import file</source>
        <translation>fichier d’importation</translation>
    </message>
    <message>
        <source>it confirms {done} of {sent} records.</source>
        <translation>elle confirme {done} enregistrements sur {sent}.</translation>
    </message>
    <message>
        <source>it does not say whether the budget is locked.</source>
        <translation>il n’est pas dit si le budget est verrouillé.</translation>
    </message>
    <message>
        <source>it has no end.</source>
        <translation>elle n’a pas de fin.</translation>
    </message>
    <message>
        <source>it holds no access token.</source>
        <translation>elle ne contient pas de jeton d’accès.</translation>
    </message>
    <message>
        <source>it holds no id.</source>
        <translation>elle ne contient pas d’identifiant.</translation>
    </message>
    <message>
        <source>it holds no list of tools.</source>
        <translation>elle ne contient pas de liste d’outils.</translation>
    </message>
    <message>
        <source>it is no longer approved there</source>
        <translation>il n’y est plus approuvé</translation>
    </message>
    <message>
        <source>it is no record.</source>
        <translation>ce n’est pas un enregistrement.</translation>
    </message>
    <message>
        <source>it is not a list of rows.</source>
        <translation>ce n’est pas une liste de lignes.</translation>
    </message>
    <message>
        <source>it is not a list.</source>
        <translation>ce n’est pas une liste.</translation>
    </message>
    <message>
        <source>it was read again since you looked at it</source>
        <translation>il a été relu depuis que vous l’avez regardé</translation>
    </message>
    <message>
        <source>its details</source>
        <translation>ses détails</translation>
    </message>
    <message>
        <source>its lines</source>
        <translation>ses lignes</translation>
    </message>
    <message>
        <source>its own interface</source>
        <translation>sa propre interface</translation>
    </message>
    <message>
        <source>its pages do not go on.</source>
        <translation>ses pages n’avancent pas.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>look in CMiC again</source>
        <translation>regarder dans CMiC</translation>
    </message>
    <message>
        <source>look in the ledger again</source>
        <translation>regarder la comptabilité</translation>
    </message>
    <message>
        <source>no longer waiting in Procore</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (budget change)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (budget)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (commitment change order)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (commitment)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (company)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (cost codes)</source>
        <translation>n’attendent plus dans Procore</translation>
    </message>
    <message>
        <source>no longer waiting in Procore (project)</source>
        <translation>n’attend plus dans Procore</translation>
    </message>
    <message>
        <source>one of its own</source>
        <translation>un modèle propre</translation>
    </message>
    <message>
        <source>rejected (budget change)</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>rejected (budget)</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>rejected (commitment change order)</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>rejected (commitment)</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>rejected (company)</source>
        <translation>rejetée</translation>
    </message>
    <message>
        <source>rejected (cost codes)</source>
        <translation>rejetés</translation>
    </message>
    <message>
        <source>rejected (project)</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>say that it is in the ledger&apos;s currency</source>
        <translation>indiquer qu’il est dans la devise de la comptabilité</translation>
    </message>
    <message>
        <source>say that it is posted</source>
        <translation>dire que c’est comptabilisé</translation>
    </message>
    <message>
        <source>systemd starts “trueup core run”.</source>
        <translation>systemd démarre «&#xa0;trueup core run&#xa0;».</translation>
    </message>
    <message>
        <source>unlinked (budget change)</source>
        <translation>dissociée</translation>
    </message>
    <message>
        <source>unlinked (budget)</source>
        <translation>dissocié</translation>
    </message>
    <message>
        <source>unlinked (commitment change order)</source>
        <translation>dissocié</translation>
    </message>
    <message>
        <source>unlinked (commitment)</source>
        <translation>dissocié</translation>
    </message>
    <message>
        <source>unlinked (company)</source>
        <translation>dissociée</translation>
    </message>
    <message>
        <source>unlinked (cost codes)</source>
        <translation>dissociés</translation>
    </message>
    <message>
        <source>unlinked (project)</source>
        <translation>dissocié</translation>
    </message>
    <message>
        <source>way</source>
        <translation>voie</translation>
    </message>
    <message>
        <source>written, not marked in Procore</source>
        <translation>écrit, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (budget change)</source>
        <translation>écrite, pas marquée dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (budget)</source>
        <translation>écrit, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (commitment change order)</source>
        <translation>écrit, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (commitment)</source>
        <translation>écrit, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (company)</source>
        <translation>écrite, pas marquée dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (cost codes)</source>
        <translation>écrits, pas marqués dans Procore</translation>
    </message>
    <message>
        <source>written, not marked in Procore (project)</source>
        <translation>écrit, pas marqué dans Procore</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{deed} ({command})</source>
        <translation>{deed} ({command})</translation>
    </message>
    <message>
        <source>{feature} goes on as before, although it is not chosen.</source>
        <translation>{feature} continue comme avant, bien que non choisie.</translation>
    </message>
    <message>
        <source>{least} is the least that is taken.</source>
        <translation>{least} est le minimum accepté.</translation>
    </message>
    <message>
        <source>{most} is the most that is taken.</source>
        <translation>{most} est le maximum accepté.</translation>
    </message>
    <message>
        <source>{origin_id} is not in the double.</source>
        <translation>{origin_id} n’est pas dans le remplaçant.</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}</source>
        <translation>{path} n’a pas pu être écrit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{record} ({name})</source>
        <translation>{record} ({name})</translation>
    </message>
    <message>
        <source>{remedy} It is checked again by itself.</source>
        <translation>{remedy} Il est vérifié de nouveau de lui-même.</translation>
    </message>
    <message>
        <source>{remedy} Then it is sent to ERP again in Procore.</source>
        <translation>{remedy} Ensuite, il est renvoyé vers l’ERP dans Procore.</translation>
    </message>
    <message>
        <source>{words} Further reasons: {count}.</source>
        <translation>{words} Autres raisons&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>“budget_jobs” has no effect here: with the ERP Integrations tool budgets come with the job cost summaries.</source>
        <translation>«&#xa0;budget_jobs&#xa0;» est sans effet ici&#xa0;: avec l’outil Intégrations ERP, les budgets arrivent avec les résumés des coûts de chantier.</translation>
    </message>
    <message>
        <source>“{command}” was answered: {reason}</source>
        <translation>Réponse à «&#xa0;{command}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>“{connection}” has something on its way to the ledger and cannot be removed now.</source>
        <translation>«&#xa0;{connection}&#xa0;» a quelque chose en route vers la comptabilité et ne peut pas être supprimée maintenant.</translation>
    </message>
    <message>
        <source>“{connection}” is at work and cannot be removed now.</source>
        <translation>«&#xa0;{connection}&#xa0;» travaille et ne peut pas être supprimée maintenant.</translation>
    </message>
    <message>
        <source>“{line}” is not on the company&apos;s list of the accounting system: {value}.</source>
        <translation>«&#xa0;{line}&#xa0;» n’est pas dans la liste de l’entreprise du système comptable&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>“{name}” is no column of {table} in the catalogue.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une colonne de {table} dans le catalogue.</translation>
    </message>
    <message>
        <source>“{name}” is no table of the catalogue.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une table du catalogue.</translation>
    </message>
    <message>
        <source>“{name}” is none of the names that are only inferred.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un des noms seulement déduits.</translation>
    </message>
    <message>
        <source>“{name}” says where a vendor&apos;s money goes, and is never read.</source>
        <translation>«&#xa0;{name}&#xa0;» dit où va l’argent d’un fournisseur, et n’est jamais lu.</translation>
    </message>
    <message>
        <source>“{place}” holds {there} there and {here} in the accounting system; nothing was written over.</source>
        <translation>«&#xa0;{place}&#xa0;» porte {there} là-bas et {here} dans le système comptable&#xa0;; rien n’a été écrasé.</translation>
    </message>
    <message>
        <source>“{place}” still holds {there} in Procore, and Trueup deletes nothing.</source>
        <translation>«&#xa0;{place}&#xa0;» porte encore {there} dans Procore, et Trueup ne supprime rien.</translation>
    </message>
    <message>
        <source>“{place}” was budgeted with {there} in Procore and with {here} in the accounting system.</source>
        <translation>«&#xa0;{place}&#xa0;» a été budgété à {there} dans Procore et à {here} dans le système comptable.</translation>
    </message>
    <message>
        <source>“{given}” is not a date such as {such}.</source>
        <translation>«&#xa0;{given}&#xa0;» n’est pas une date comme {such}.</translation>
    </message>
    <message>
        <source>“{title}” is still in the accounting system, as {called}.</source>
        <translation>«&#xa0;{title}&#xa0;» est toujours dans le système comptable, sous {called}.</translation>
    </message>
    <message>
        <source>“{title}” was edited in Procore after it had gone to the accounting system.</source>
        <translation>«&#xa0;{title}&#xa0;» a été modifié dans Procore après être passé à la comptabilité.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>à part</translation>
    </message>
    <message>
        <source>(always so)</source>
        <translation>(toujours ainsi)</translation>
    </message>
    <message>
        <source>(the company&apos;s currency)</source>
        <translation>(la devise de l’entreprise)</translation>
    </message>
    <message>
        <source>(the setting for new vendors)</source>
        <translation>(le réglage pour les nouveaux fournisseurs)</translation>
    </message>
    <message>
        <source>Accept it with a date up to that day.</source>
        <translation>Acceptez-le avec une date qui ne dépasse pas ce jour.</translation>
    </message>
    <message>
        <source>Approve the contract in {place}.</source>
        <translation>Approuvez le contrat dans {place}.</translation>
    </message>
    <message>
        <source>Fill it in Procore.</source>
        <translation>Renseignez-le dans Procore.</translation>
    </message>
    <message>
        <source>Look at the change order in Procore.</source>
        <translation>Examinez l’ordre de changement dans Procore.</translation>
    </message>
    <message>
        <source>Look at the prime contract. If it is in {needed}, say so in Trueup, and it goes on (trueup exports currency NO); or let the service account see prime contracts in Procore.</source>
        <translation>Regardez le contrat principal. S’il est en {needed}, dites-le dans Trueup, et tout suit son cours (trueup exports currency NO)&#xa0;; ou donnez au compte de service le droit de voir les contrats principaux dans Procore.</translation>
    </message>
    <message>
        <source>Synchronise the job first.</source>
        <translation>Synchronisez d’abord le chantier.</translation>
    </message>
    <message>
        <source>kept apart by the next sync</source>
        <translation>à part à la prochaine synchro</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>comptabilité</translation>
    </message>
    <message>
        <source>line {position}</source>
        <translation>ligne {position}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>lié</translation>
    </message>
    <message>
        <source>markup “{markup}” of {line}</source>
        <translation>majoration «&#xa0;{markup}&#xa0;» de la {line}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>imbrication trop profonde</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no token is in its answer.</source>
        <translation>sa réponse ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>pas de l’UTF-8</translation>
    </message>
    <message>
        <source>not synchronised</source>
        <translation>non synchronisé</translation>
    </message>
    <message>
        <source>number</source>
        <translation>numéro</translation>
    </message>
    <message>
        <source>only Quick Bill contracts with lump-sum billing of the whole job</source>
        <translation>uniquement les contrats de facturation rapide facturés au forfait pour tout le chantier</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>quantity of {line}</source>
        <translation>quantité de la {line}</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>raison</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejeter</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>revenu</translation>
    </message>
    <message>
        <source>rows in its tables</source>
        <translation>lignes dans ses tables</translation>
    </message>
    <message>
        <source>send again</source>
        <translation>renvoyer</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>sub job</source>
        <translation>sous-chantier</translation>
    </message>
    <message>
        <source>support, who made the file</source>
        <translation>le support, qui a créé le fichier</translation>
    </message>
    <message>
        <source>support, with the log</source>
        <translation>le support, avec le journal</translation>
    </message>
    <message>
        <source>the CMiC administrator</source>
        <translation>l’administrateur CMiC</translation>
    </message>
    <message>
        <source>the Sage administrator</source>
        <translation>l’administrateur Sage</translation>
    </message>
    <message>
        <source>the accounting system</source>
        <translation>le système comptable</translation>
    </message>
    <message>
        <source>the administrator of this server</source>
        <translation>l’administrateur de ce serveur</translation>
    </message>
    <message>
        <source>the answer is empty.</source>
        <translation>la réponse est vide.</translation>
    </message>
    <message>
        <source>the answer is not JSON.</source>
        <translation>la réponse n’est pas du JSON.</translation>
    </message>
    <message>
        <source>the company has no standard cost code list.</source>
        <translation>l’entreprise n’a pas de liste standard de codes de coût.</translation>
    </message>
    <message>
        <source>the company&apos;s Procore administrator</source>
        <translation>l’administrateur Procore de l’entreprise</translation>
    </message>
    <message>
        <source>the finance department</source>
        <translation>le service comptable</translation>
    </message>
    <message>
        <source>the implementation specialist</source>
        <translation>le spécialiste de la mise en œuvre</translation>
    </message>
    <message>
        <source>the key “{key}” stands there twice</source>
        <translation>la clé «&#xa0;{key}&#xa0;» y figure deux fois</translation>
    </message>
    <message>
        <source>the next sync links it</source>
        <translation>lié à la prochaine synchro</translation>
    </message>
    <message>
        <source>the project manager, in Procore</source>
        <translation>le gestionnaire de projet, dans Procore</translation>
    </message>
    <message>
        <source>the record {id} is neither among the delivered nor among the refused ones.</source>
        <translation>l’enregistrement {id} n’est ni parmi les livrés ni parmi les refusés.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>transaction date</source>
        <translation>date de transaction</translation>
    </message>
    <message>
        <source>try again</source>
        <translation>réessayer</translation>
    </message>
    <message>
        <source>two whole numbers are expected</source>
        <translation>deux nombres entiers sont attendus</translation>
    </message>
    <message>
        <source>unit cost of {line}</source>
        <translation>coût unitaire de la {line}</translation>
    </message>
    <message>
        <source>unit of {line}</source>
        <translation>unité de la {line}</translation>
    </message>
    <message>
        <source>unlink</source>
        <translation>dissocier</translation>
    </message>
    <message>
        <source>unlinked</source>
        <translation>dissocié</translation>
    </message>
    <message>
        <source>waiting for approval</source>
        <translation>en attente d’approbation</translation>
    </message>
    <message>
        <source>waiting for posting</source>
        <translation>en attente de comptabilisation</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>vous attend</translation>
    </message>
    <message>
        <source>whoever accepts change orders here</source>
        <translation>la personne qui accepte les ordres de changement ici</translation>
    </message>
    <message>
        <source>written</source>
        <translation>écrit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>{call} answered with a conflict: {reason}</source>
        <translation>{call} a répondu par un conflit&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{call} answered with status {status} and {page}. Releases before R12 have no such interface.</source>
        <translation>{call} a répondu avec l’état {status} et {page}. Les versions avant R12 n’ont pas cette interface.</translation>
    </message>
    <message>
        <source>{call} answered with status {status}: {reason}</source>
        <translation>{call} a répondu avec l’état {status}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{call} was answered with status {status} by something on the way to {host}: {page}</source>
        <translation>À {call}, quelque chose sur le chemin de {host} a répondu avec l’état {status}&#xa0;: {page}</translation>
    </message>
    <message>
        <source>{call}: {reason}</source>
        <translation>{call}&#xa0;: {reason}</translation>
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
        <translation>{code}&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{connection} reads Sage 300 CRE; companies and the like are written into CMiC only.</source>
        <translation>{connection} lit Sage 300 CRE&#xa0;; les entreprises et le reste ne s’écrivent que dans CMiC.</translation>
    </message>
    <message>
        <source>{count} posted costs</source>
        <translation>{count} coûts comptabilisés</translation>
    </message>
    <message>
        <source>{count} records in the Procore double are not what the sample holds; the first: {first}</source>
        <translation>{count} enregistrements du remplaçant de Procore ne sont pas ce que contient l’exemple&#xa0;; le premier&#xa0;: {first}</translation>
    </message>
    <message>
        <source>{count} tool rights are missing. Ask for them in Procore.</source>
        <translation>Droits d’outils manquants&#xa0;: {count}. Demandez-les dans Procore.</translation>
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
        <translation>{feature} (révision {revision}&#xa0;; {source})</translation>
    </message>
    <message>
        <source>{field} “{before}” to “{now}”</source>
        <translation>{field} de «&#xa0;{before}&#xa0;» à «&#xa0;{now}&#xa0;»</translation>
    </message>
    <message>
        <source>{figure}: {side}</source>
        <translation>{figure}&#xa0;: {side}</translation>
    </message>
    <message>
        <source>{given} is neither sage nor cmic.</source>
        <translation>{given} n’est ni sage ni cmic.</translation>
    </message>
    <message>
        <source>{gone} of {known} records of “{entity}” would be gone, and were left as they are.</source>
        <translation>{gone} enregistrements de «&#xa0;{entity}&#xa0;» sur {known} auraient disparu, et ont été laissés tels quels.</translation>
    </message>
    <message>
        <source>{host} answered with status {status}: {reason}</source>
        <translation>{host} a répondu avec l’état {status}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{host} cannot be reached.</source>
        <translation>{host} est injoignable.</translation>
    </message>
    <message>
        <source>{host} does not answer in time.</source>
        <translation>{host} ne répond pas à temps.</translation>
    </message>
    <message>
        <source>{how}: number {number} over {amount}.</source>
        <translation>{how}&#xa0;: numéro {number} de {amount}.</translation>
    </message>
    <message>
        <source>{limit} calls were allowed in this period.</source>
        <translation>{limit} appels étaient permis dans cette période.</translation>
    </message>
    <message>
        <source>{login} was refused at {host}: mistyped, locked, expired, or the tenant is another one.</source>
        <translation>{login} a été refusé à {host}&#xa0;: mal saisi, verrouillé, expiré, ou le locataire est un autre.</translation>
    </message>
    <message>
        <source>{method} {resource} was refused: {reason}</source>
        <translation>{method} {resource} a été refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} has a value that cannot be used, at “{place}”.</source>
        <translation>{name} contient une valeur inutilisable, à «&#xa0;{place}&#xa0;».</translation>
    </message>
    <message>
        <source>{name} holds a secret, at “{place}”.</source>
        <translation>{name} contient un secret, à «&#xa0;{place}&#xa0;».</translation>
    </message>
    <message>
        <source>{name} in the import file</source>
        <translation>{name} dans le fichier d’importation</translation>
    </message>
    <message>
        <source>{name} is damaged or cut off.</source>
        <translation>{name} est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>{name} is not a set-up file.</source>
        <translation>{name} n’est pas un fichier de configuration.</translation>
    </message>
    <message>
        <source>{name} is too large to be a set-up file.</source>
        <translation>{name} est trop gros pour être un fichier de configuration.</translation>
    </message>
    <message>
        <source>{name} was made by a newer version.</source>
        <translation>{name} a été créé par une version plus récente.</translation>
    </message>
    <message>
        <source>{name}: {health}</source>
        <translation>{name}&#xa0;: {health}</translation>
    </message>
    <message>
        <source>{numbers} is not in the list of “{connection}”; it may have been taken off by a sync.</source>
        <translation>{numbers} n’est pas dans la liste de «&#xa0;{connection}&#xa0;»&#xa0;; une synchronisation l’en a peut-être retiré.</translation>
    </message>
    <message>
        <source>{numbers} share their record or their object with each other, or with what was linked before.</source>
        <translation>{numbers} partagent leur enregistrement ou leur objet entre elles, ou avec ce qui a été lié avant.</translation>
    </message>
    <message>
        <source>{number} is not a number that JSON knows</source>
        <translation>{number} n’est pas un nombre que JSON connaît</translation>
    </message>
    <message>
        <source>{parent} was not delivered, so this record has no place there.</source>
        <translation>{parent} n’a pas été livré, cet enregistrement n’y a donc pas sa place.</translation>
    </message>
    <message>
        <source>{part} did not start.</source>
        <translation>{part} n’a pas démarré.</translation>
    </message>
    <message>
        <source>{reason} Changed: {changes}.</source>
        <translation>{reason} Changé&#xa0;: {changes}.</translation>
    </message>
    <message>
        <source>{resource} answered: {reason}</source>
        <translation>{resource} a répondu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{resource} holds that key more than once.</source>
        <translation>{resource} contient cette clé plusieurs fois.</translation>
    </message>
    <message>
        <source>{resource} was asked for it afterwards and holds nothing of that key.</source>
        <translation>{resource} a été interrogé ensuite et ne contient rien sous cette clé.</translation>
    </message>
    <message>
        <source>{revenue} (cost {cost})</source>
        <translation>{revenue} (coût {cost})</translation>
    </message>
    <message>
        <source>{rows} records of {table} were written while they were read.</source>
        <translation>{rows} enregistrements de {table} ont été écrits pendant leur lecture.</translation>
    </message>
    <message>
        <source>{system} is read from {place}.</source>
        <translation>{system} est lu dans {place}.</translation>
    </message>
    <message>
        <source>{system} is read from {place}; until now from {before}.</source>
        <translation>{system} est lu dans {place}&#xa0;; jusqu’ici dans {before}.</translation>
    </message>
    <message>
        <source>{table} has no column {column} any more. Going on would clear those values in Procore.</source>
        <translation>{table} n’a plus de colonne {column}. Continuer effacerait ces valeurs dans Procore.</translation>
    </message>
    <message>
        <source>{table} lacks what “{entity}” cannot do without.</source>
        <translation>Il manque à {table} ce dont «&#xa0;{entity}&#xa0;» ne peut se passer.</translation>
    </message>
    <message>
        <source>“{entity}” is not what it was when the set-up was made.</source>
        <translation>«&#xa0;{entity}&#xa0;» n’est plus ce qu’il était lors de la configuration.</translation>
    </message>
    <message>
        <source>“{name}” in {system} is joined to “{company}” in Procore.</source>
        <translation>«&#xa0;{name}&#xa0;» dans {system} est relié à «&#xa0;{company}&#xa0;» dans Procore.</translation>
    </message>
    <message>
        <source>“{name}” is set up already: this changes it, and makes no second connection.</source>
        <translation>«&#xa0;{name}&#xa0;» est déjà configurée&#xa0;: ceci la modifie et ne crée pas de seconde connexion.</translation>
    </message>
    <message>
        <source>“{theirs}” there has the same {found_by}, and no link to an accounting system.</source>
        <translation>«&#xa0;{theirs}&#xa0;» y porte le même {found_by}, sans lien avec un système comptable.</translation>
    </message>
    <message>
        <source>{path} could not be written.</source>
        <translation>{path} n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>A company code has {longest} characters at most.</source>
        <translation>Un code d’entreprise compte {longest} caractères au plus.</translation>
    </message>
    <message>
        <source>A dash stands where a figure is not there or was not read.</source>
        <translation>Un tiret indique qu’un chiffre manque ou n’a pas été lu.</translation>
    </message>
    <message>
        <source>User: {value}</source>
        <translation>Utilisateur&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{path} could not be written: no space is left.</source>
        <translation>{path} n’a pas pu être écrit&#xa0;: il ne reste plus d’espace.</translation>
    </message>
    <message>
        <source>{path} is damaged.</source>
        <translation>{path} est endommagé.</translation>
    </message>
    <message>
        <source>{path} is not a database.</source>
        <translation>{path} n’est pas une base de données.</translation>
    </message>
    <message>
        <source>{path} is not the name of a file.</source>
        <translation>{path} n’est pas le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{path} may not be used by this account.</source>
        <translation>{path} n’est pas accessible à ce compte.</translation>
    </message>
    <message>
        <source>{path} was not found.</source>
        <translation>{path} est introuvable.</translation>
    </message>
    <message>
        <source>{path} was sealed by “{computer}” and opens only there, so the folder was copied or restored here.</source>
        <translation>{path} a été scellé par «&#xa0;{computer}&#xa0;» et ne s’ouvre que là&#xa0;: le dossier a donc été copié ou restauré ici.</translation>
    </message>
    <message>
        <source>{path}: {told}.</source>
        <translation>{path}&#xa0;: {told}.</translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>{size} GiB are free where {path} is.</source>
        <translation>{size} Gio sont libres là où se trouve {path}.</translation>
    </message>
    <message>
        <source>{step}: {reason}</source>
        <translation>{step}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>“{command}” ended with {status}: {reason}</source>
        <translation>«&#xa0;{command}&#xa0;» s’est terminé avec {status}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>“{driver}” is not registered; {count} other drivers are.</source>
        <translation>«&#xa0;{driver}&#xa0;» n’est pas enregistré&#xa0;; autres pilotes enregistrés&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>“{driver}” is registered for {bits}-bit programs.</source>
        <translation>«&#xa0;{driver}&#xa0;» est enregistré pour les programmes {bits} bits.</translation>
    </message>
    <message>
        <source>“{line}” belongs to a contract item that the accounting system does not have: {item}.</source>
        <translation>«&#xa0;{line}&#xa0;» appartient à un poste de contrat que le système comptable n’a pas&#xa0;: {item}.</translation>
    </message>
    <message>
        <source>“{line}” belongs to no contract item.</source>
        <translation>«&#xa0;{line}&#xa0;» n’appartient à aucun poste de contrat.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” cannot be on together. {why}</source>
        <translation>«&#xa0;{one}&#xa0;» et «&#xa0;{other}&#xa0;» ne peuvent pas être actives ensemble. {why}</translation>
    </message>
</context>
</TS>
