### Ce qu’entrepot dit autour des mots des sources, en français. Les clés sont celles de la liste anglaise (en.ftl).
###
### Une valeur entre accolades est mise par le programme : { $name }. Une affirmation, une citation et un nom ne sont
### jamais dans ce fichier : ils restent tels qu’ils ont été saisis. Rien ici ne dit plus qu’une affirmation.

## Les jours

thousands = { " " }
undated = sans date
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juill.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.

## Les ensembles fermés : chacun de nos mots selon la valeur qu’il désigne

status-asserted = affirmé
status-assessed = estimé
status-listed = inscrit sur une liste
status-adjudicated = jugé par un tribunal
status-settled = réglé par transaction
status-self = déclaré par l’intéressé
status-measured = mesuré
status-denied = démenti
status-gap = lacune
status-withdrawn = retiré
status-error = erreur
status-proposed = proposé

level-state = État
level-firm = entreprise
level-shipment = envoi
level-item = objet

word-documented-by-several-voices = documenté par plusieurs sources
word-documented-by-one-statement = documenté par plusieurs sources qui répètent une même déclaration
word-documented-by-one-voice = documenté par une source
word-thinly-documented = peu documenté
word-measured = mesuré
word-contested = contesté
word-lead = piste
word-on-file-not-scored = au dossier, non chiffré

short-documented-by-one-voice = une source
short-thinly-documented = peu documenté
short-lead = piste
short-on-file-not-scored = non chiffré

confidence-high = élevée
confidence-moderate = modérée
confidence-low = faible
rule-high = deux sources de nature différente derrière chaque mouvement, la plus récente datant de 18 mois au plus, chaque intermédiaire nommé, aucun mouvement connu seulement comme partie d’une chaîne
rule-low = un mouvement avec une seule source (celles qui répètent une même déclaration comptent pour une), une étape cotée C3 ou moins bien, ou deux parties prises pour une seule, alors qu’elles sont peut-être deux
rule-moderate = ni élevée ni faible

severity-high = forte
severity-elevated = accrue
severity-none = aucune
severity-unknown = inconnue
because-goods = des armes ou des munitions sont nommées comme marchandises : { $what }
because-drive = un moteur ou le guidage d’une arme : { $what }
because-part = une pièce d’une arme, ou de la matière pour une arme : { $what }
because-tier = SH { $what } est au rang { $tier } de la Common High Priority List
because-weapon = l’itinéraire aboutit à une arme, { $weapon }, et aucune source au dossier ne dit que les marchandises y sont
because-unlisted = aucun usage dans une arme n’est indiqué, et SH { $what } n’est pas sur la Common High Priority List
because-unnamed = pour une étape au moins, aucune affirmation ne nomme les marchandises
because-unclassed = pour ces marchandises, aucune affirmation n’indique un usage dans une arme ni un code douanier listé : { $what }
goods-for-weapon = { $goods } (pour { $weapon })
because-frozen = sous le coup d’un gel des avoirs : { $what }
role-from = début d’une étape
role-to = fin d’une étape
role-between = nommé entre les extrémités
role-party = partie à une relation
role-carrier = transporteur
role-carries-to = dit transporter vers { $of }
role-called-at = a fait escale à { $of }
role-works-at = exerce à { $of }
role-owner = propriétaire de { $of }
role-linked = imprimé comme lié à { $of }
role-maker = fabricant de { $of }
role-waypoint = point de passage

measure-asset-freeze = gel des avoirs
measure-export-restriction = restriction à l’exportation
measure-vessel-ban = interdiction visant un navire
measure-travel-ban = interdiction de voyager
measure-sectoral = mesure sectorielle
measure-not-stated = sanctions dont la nature n’est pas indiquée

stands-ended-before-the-leg = a pris fin avant l’étape
stands-after-the-leg = a commencé après l’étape
stands-after-the-statement = a commencé après la déclaration sur l’étape ; la déclaration n’indique pas de fin
stands-began-on-a-day-not-printed = a commencé un jour qui n’est pas imprimé
stands-the-leg-has-no-stated-beginning = le début de l’étape n’est pas indiqué
stands-in-force-at-the-leg-s-beginning = en vigueur au début de l’étape
stands-began-during-the-leg = a commencé pendant l’étape

denial-names-a-claim = nomme cette affirmation
denial-set-beside = placé en regard ; ne la nomme pas
denial-earlier-general-denial = un démenti général antérieur
denial-general-denial = un démenti général
denial-no-comment = pas de commentaire, donc pas un démenti
denial-answers-a-measure = répond à une mesure visant une partie ; ne nomme pas cette affirmation
denial-own-statement = sa propre déclaration

quote-verified = citation retrouvée dans un document disponible
quote-at-hand-elsewhere = citation telle que conservée ailleurs
quote-not-passed-on = Ses termes ne sont pas transmis : la licence de la source ne permet que de rapporter les faits.
quote-none = aucun texte conservé : lu à l’endroit indiqué

span-none = non indiqué
span-day = { $start }
span-both = { $start } à { $end }
span-from = à partir de { $start }
span-by = au plus tard { $end }, début non indiqué

flag-partial-stage = intermédiaires non nommés : les parties entre { $a } et { $b } ne sont pas toutes nommées
flag-goods-differ = les marchandises diffèrent le long de l’itinéraire : { $a }, puis { $b }
codes-same-hs6 = Codes SH : { $shared } à l’étape { $first } et à l’étape { $second }
codes-same-heading = Codes SH : la position { $shared } à l’étape { $first } et à l’étape { $second }, mais pas les mêmes six chiffres ({ $a } ; puis { $b })
codes-same-chapter = Les codes SH diffèrent : { $a } à l’étape { $first }, { $b } à l’étape { $second } ; ils n’ont en commun que le chapitre { $shared }
codes-other = Les codes SH diffèrent : { $a } à l’étape { $first }, { $b } à l’étape { $second } ; ils n’ont aucun chapitre en commun
codes-unknown-first = Codes SH : aucun n’est indiqué à l’étape { $first }, { $b } à l’étape { $second } ; on ne sait donc pas si les marchandises continuent
codes-unknown-second = Codes SH : { $a } à l’étape { $first }, aucun n’est indiqué à l’étape { $second } ; on ne sait donc pas si les marchandises continuent
codes-note = Les codes sont ceux qu’indiquent les affirmations derrière les deux étapes, ou à défaut ceux des marchandises qu’elles nomment (SH 2022). On compare leurs six, quatre et deux premiers chiffres. Un code est une classe de marchandises : que les deux étapes l’aient ne montre pas que les marchandises sont les mêmes.
flag-purpose-differs = l’arme diffère le long de l’itinéraire : marchandises pour { $a }, puis marchandises pour { $b }
flag-purpose-not-stated = l’usage prévu n’est pas indiqué : aucune source ne dit que ce qui est parvenu à { $a } était pour { $b }
flag-variant-not-stated = la variante visée n’est pas indiquée : aucune source ne dit que ce qui est parvenu à { $a } était pour { $b }
flag-unknown-leg = étape non déterminée : on ne sait pas comment des marchandises sont allées de { $a } à { $b }
proposals-not-drawn = { $count ->
        [1] Une relation entre les parties montrées est proposée par des règles qui lisent un texte, et personne ne l’a lue
       *[other] { $count } relations entre les parties montrées sont proposées par des règles qui lisent un texte, et personne ne les a lues
    } : rien n’en est tracé ici ni compté, tant que personne ne l’a lu et accepté.
dek-by = Seul compte ce qui était public au { $day }.
dek-about = Seules comptent les affirmations sur cette période : { $during }.
dates-all = tout ce qui est public
dates-by = tout ce qui était public au { $day }
dates-ever = à tout moment
dates-about = seules les affirmations sur cette période : { $during }
proposals-drawn = { $dek } { $count ->
        [1] Une ligne pointillée est proposée par des règles et n’a été lue
       *[other] { $count } lignes pointillées sont proposées par des règles et n’ont été lues
    } par personne : dans aucun itinéraire et dans aucun chiffre.
sub-proposed = { $kind }, nommé dans un texte seulement
small-proposed = proposé, non lu
word-proposed = proposition
flag-let-in = non lu par une personne : la relation entre { $a } et { $b } repose sur des affirmations lues par des règles que le dossier admet ({ $rules })
flag-possibly-the-same = peut-être les mêmes : ne tient que si { $a } et { $b } ne font qu’un, ce qu’une décision dit incertain ; compté à { $factor }

verdict-accept = accepter
verdict-correct = corriger
verdict-reject = rejeter
verdict-unsure = incertain

## Genres, relations, identifiants

kind-country-or-territory = Pays ou territoire
kind-body-of-a-state = Organe d’un État
kind-company = Société
kind-organisation = Organisation
kind-unnamed-group = Groupe non nommé
kind-person = Personne
kind-vessel = Navire
kind-aircraft = Aéronef
kind-place = Lieu
kind-weapon-class-series-or-variant = Arme (classe, série ou variante)
kind-weapon = Arme
kind-weapon-examined = Arme examinée
kind-component-or-goods = Composant ou marchandise
kind-hs-code = Code SH
kind-list-or-legal-act = Liste ou acte juridique
kind-event-or-statement = Événement ou déclaration
relation-supplies = fournit
relation-transfers = transfère
relation-shipped-to = expédié à
relation-voyaged-to = a navigué vers
relation-exports-to = exporte vers
relation-transports = transporte
relation-called-at = a fait escale à
relation-ship-to-ship = de navire à navire
relation-ais-gap = interruption AIS
relation-flagged-in = bat pavillon
relation-named = nommé
relation-transships-via = transborde par
relation-manufactures = fabrique
relation-designs = aide à concevoir, à mettre au point ou à tester
relation-component-of = composant de
relation-provides-for = fournit pour
relation-contains = contient
relation-branded-by = pièces portant la marque de
relation-instance-of = exemplaire de
relation-used-by = utilisé par
relation-used-for = utilisé pour
relation-fired-at = tiré sur ou tombé à
relation-owns = a une part de ou contrôle
relation-directs = dirige, gère ou supervise
relation-subsidiary-of = filiale ou partie de
relation-acts-for = agit pour
relation-associated-with = impliqué ou associé à
relation-linked-to = lié à
relation-operates-at = exerce à
relation-designates = désigne
relation-listed-on = inscrit sur
relation-warns = met en garde ou écrit à
relation-visited = a visité
relation-contracted = a passé contrat avec
relation-not-same-entry = entrée distincte
relation-incorporated = constitué en société
relation-states = déclare

# Une relation qui a pris fin
was-supplies = a fourni
was-transfers = a transféré
was-exports-to = a exporté vers
was-transports = a transporté
was-flagged-in = battait pavillon
was-transships-via = a transbordé par
was-manufactures = fabriquait
was-designs = a aidé à concevoir, à mettre au point ou à tester
was-component-of = était un composant de
was-provides-for = a fourni pour
was-contains = contenait
was-branded-by = avait des pièces portant la marque de
was-instance-of = était un exemplaire de
was-used-by = était utilisé par
was-used-for = a été utilisé pour
was-owns = avait une part de ou contrôlait
was-directs = a dirigé, géré ou supervisé
was-subsidiary-of = était une filiale ou une partie de
was-acts-for = agissait pour
was-associated-with = était impliqué ou associé à
was-linked-to = était lié à
was-operates-at = exerçait à
was-designates = a désigné
was-listed-on = était inscrit sur
was-warns = a mis en garde ou écrit à
was-states = a déclaré
over-by = au plus tard { $end }, début non indiqué
scheme-iso2 = ISO 3166-1 alpha-2
scheme-imo = numéro OMI du navire
scheme-imo-company = numéro OMI de compagnie
scheme-ru-inn = numéro de contribuable russe (INN)
scheme-ru-ogrn = numéro d’enregistrement d’État russe (OGRN)
scheme-cn-uscc = code de crédit social unifié chinois
scheme-hk-cr = numéro d’enregistrement de société de Hong Kong
scheme-kz-bin = numéro d’identification d’entreprise kazakh
scheme-hs6 = code du Système harmonisé, SH 2022, six chiffres
scheme-tail = immatriculation de l’aéronef
scheme-ofac = entrée de la liste de l’OFAC
scheme-un = entrée de la liste du Conseil de sécurité de l’ONU
scheme-unlocode = UN/LOCODE
scheme-eu = acte de l’UE, annexe et numéro

## L’image

title-route = De { $source } à { $target }
title-around = Autour de { $name }
band-cargo = Cargaisons entre des lieux situés dans les deux : autre niveau, autres affirmations
band-both = Déclarations qui nomment les deux extrémités
band-about = Au dossier sur { $name }
any-of = l’une des { $count } parties ({ $asked })
set-listed-yes = sous une mesure
set-listed-no = sans mesure au dossier
set-listed-yes-by = sous une mesure de { $authority }
set-listed-no-by = sans mesure de { $authority } au dossier
column-from = DE
column-to = À
column-goods = MARCHANDISES
column-weapon = ARME
column-place = LIEU
column-country = PAYS
column-carrier = TRANSPORTEUR
column-intermediary = INTERMÉDIAIRE
goods-not-named = marchandises non nommées
no-number = pas de chiffre
short-voices = { $voices } sources
short-repeated = { $statements ->
        [1] { $voices } sources, une déclaration
       *[other] { $voices } sources, { $statements } déclarations
    }
chain-step = étape d’une chaîne
small-lead = piste : pas de chiffre
small-person = pas de chiffre : une personne
near-note = Une ligne tient lieu de toutes les relations d’une carte à une autre ; un nombre à son départ dit combien, ⊗ que l’une d’elles est démentie ou contestée. +2 sur une carte : lignes tracées quand on la pointe ou qu’on la choisit. Une barre au bord droit d’une carte : une mesure, en vigueur ou terminée. En italique : pays, unions et groupes qui ne sont pas nommés ; rien n’est tracé seulement parce qu’il touche l’un d’eux. Deux cartes l’une derrière l’autre : un groupe de parties que la même relation joint à la même carte ; un clic l’ouvre sur place.
tip-sources = selon { $voices }
tip-denied = démenti ou réponse : { $voices }
label-denied = ⊗ démenti
pill-sanctioned = SANCTIONNÉ
pill-delisted = RADIÉ
pill-sectoral = mesure sectorielle
pill-not-stated = sanctions non précisées
pill-export-restriction = restriction à l’exportation
pill-vessel-ban = interdiction visant un navire
pill-travel-ban = interdiction de voyager
footer = entrepot ; version { $state } du dossier ; { $read } affirmations{ $when }.
footer-part = { $read } sur { $all }
footer-known = { " " }telles que connues le { $day }
footer-during = , pendant { $during }
footer-newest = , la plus récente : { $day }
footer-let-in = { " " }{ $count } { $count ->
        [1] d’entre elles a été lue
       *[other] d’entre elles ont été lues
    } par des règles que le dossier admet ({ $rules }) et par aucune personne.
footer-own-strengths = { " " }L’appui suit la table de forces propre au dossier ({ $table }).
footer-own-decisions = { " " }Décisions du dossier en vigueur : { $identity } sur l’identité, { $claims } sur des affirmations.
footer-own-tables = { " " }Tables du dossier qui ne sont pas celles que livre cet entrepot : { $sources }.
waypoints = Points de passage de la chaîne ({ $order }) : { $places }.
order-stated = dans cet ordre
order-not-stated = ordre non indiqué

## Les chiffres et d’où ils viennent

support = appui { $number }
support-of = Appui de { $what } : { $number }.
above = plus de 0.95
above-why = Imprimé « plus de 0.95 » : personne n’a examiné la chose elle-même.
sum-claim = { $claim } : force { $strength } ({ $voice } ; { $root }{ $weak }).
sum-denied = { $claim } : force { $strength }, abaissée à { $after } par un démenti ({ $voice } ; { $root }{ $weak }).
sum-weak = { " " }; faible : ne compte que si rien de mieux n’est au dossier
sum-picked = Une affirmation compte pour chaque source, de sorte que la relation ait le plus d’appui : { $claims }.
sum-body = Un organisme composé d’autres sources compte à leur place, ou pas du tout.
sum-one-root = Les affirmations qui remontent à une même déclaration d’origine comptent une seule fois, pour la plus forte.
sum-weak-picked = Les affirmations faibles comptent ensemble, avec la force de la plus forte : { $claims }.
sum-independent = Si les déclarations d’origine sont indépendantes : 1 - { $product } = { $independent }.
sum-common = Si elles dépendent entièrement les unes des autres : la plus forte, { $common }.
sum-ways = Si les déclarations d’origine sont indépendantes : { $independent } ; si elles dépendent entièrement les unes des autres : { $common }.
sum-one = Appui : celui de cette seule affirmation, { $support }.
sum-mixture = Appui : (1 - { $rho }) x { $independent } + { $rho } x { $common } = { $support }.
note-same-file = Le fichier est celui de la note { $number }.
opens-entry = ouvre l’entrée telle qu’elle est là aujourd’hui
opens-list = ouvre la liste ou le jeu de données tel qu’il est là aujourd’hui
opens-site = ouvre le site de l’éditeur : l’adresse de la page elle-même n’est pas au dossier
opens-nothing = aucune adresse web n’est au dossier
opens-not-derived = aucune adresse web ne découle de « { $address } »
archived-web = Copie archivée sur le web
archived-file = Fichier qui a été lu : { $file } (sha256 { $hash })
lead-names-both = ces mots nomment les deux extrémités
lead-names-one = ces mots nomment l’une des deux extrémités
lead-names-none = ces mots ne nomment pas les extrémités
lead-weak = source faible : à ne pas imprimer seule
lead-no-denial = Aucun démenti ni aucune réponse n’est au dossier.
lead-more-against = { $count ->
        [1] Un autre figure plus bas.
       *[other] { $count } autres figurent plus bas.
    }
lead-party = { $kind }{ $seats ->
        [0] {""}
       *[other] {" "}({ $country })
    }{ $measures ->
        [0] {""}
       *[other] {""}, sous une mesure bloquante de { $authorities }
    }{ $persons ->
        [1] {" "}; nommé ici par un acte officiel ou une fonction.
       *[0] {" "}: { $relations ->
            [0] aucune relation n’est montrée ici
            [1] une relation est montrée ici
           *[other] { $relations } relations sont montrées ici
        }{ $denied ->
            [0] {""}.
            [1] {""}, dont une démentie ou contestée.
           *[other] {""}, dont { $denied } démenties ou contestées.
        }
    }
note-read = Lu dans { $where } ; { $quote }.
note-short = { $claim } : { $where }.
note-claim = { $status }, cote { $grade }, source { $voice }, premier énoncé : { $root } ; événement : { $event } ; public : { $day }.
day-inferred = { $day } (jour déduit)
read-on = lu le { $day }
line-words = { $source } vers { $target } : { $label } ({ $small })

## Graphiques et carte

plot-series = Chiffres en { $unit } selon leur auteur
plot-series-words = Chiffres en { $unit } : { $marks }.
plot-timeline = Quand cela est devenu public, et quand les mesures ont commencé
plot-timeline-words = Chronologie. { $moments }.
plot-months = Marchandises prioritaires vers { $place } par mois
plot-months-estimate = Réexportations estimées de marchandises prioritaires depuis { $place } par mois
plot-months-words = Par mois. { $panels }.
months-tier = Rang { $tier }
months-panel = rang { $tier }, de { $first } à { $last } : le mois le plus élevé est { $month } avec { $value }
plot-plane = Itinéraires par appui et gravité
plot-plane-words = Appui et gravité : { $points }.
plot-point = itinéraire { $mark } appui { $support }, gravité { $severity }
plot-support = appui
lane-statements = déclarations
lane-denials = démentis
lane-measures = mesures
keys-heading = Touches
key-search = Trouver une partie, un lieu ou une marchandise
key-step = Parcourir les cartes et les lignes ; l’image doit avoir le focus
key-read = Aller aux sources de la sélection
key-close = Fermer, ou annuler la sélection
key-table = Image ou tableau
key-map = Image ou carte géographique, si des lieux sont connus
key-fit = Montrer tout ce qui est tracé
key-zoom = Plus près ou plus loin
key-turn = Colonnes ou rangées
key-lines = Toutes les lignes d’un voisinage, ou celles du repos
key-dates = Une date plus tôt ou plus tard
key-menu = Le menu de la carte choisie : étendre par rôle, elle seule, chemin depuis ou jusqu’ici
key-hide = Cacher la carte choisie, ou celles qui sont marquées
key-fold = Replier ce qui tient à la carte, ou le déplier
key-only = Seulement la carte et ce qui lui est joint
key-why = Pourquoi la carte est montrée : les relations qui y mènent
key-group = Ouvrir le groupe sur place, ou le fermer
key-tidy = Disposer à nouveau, dans le même ordre
key-connect = Relier la carte à une autre
key-pick = Marquer la carte, ou la lâcher
key-note = Une note sur ce qui est choisi, ou sur l’image
key-box = Un cadre autour de ce qui est choisi, ou un cadre à tracer
key-story = Ajouter la vue à un récit
key-tell = Dérouler le récit ; les flèches tournent les pages
key-compare = Comparer avec la date précédente, ou y mettre fin
key-move = Déplacer la carte
key-undo = Annuler
key-redo = Refaire
key-theme = Clair ou sombre
key-keys = Ces touches
page-caveat = L’appui est un score déclaré entre 0 et 1 pour ce qu’affirment les sources. Ce n’est pas une fréquence, et une ligne absente veut seulement dire que rien n’a été trouvé dans ces sources.
map-title = Lieux
map-note = Anneau plein : où étaient des marchandises. Anneau tireté : la ville que l’adresse d’un registre donne à une partie. Anneau pointillé : un pays, et les parties dont aucun registre au dossier ne donne la ville, comptées en une marque ; ni l’un ni l’autre n’est un lieu où étaient des marchandises. Les lignes sont des arcs de grand cercle entre les marques : elles montrent quelles parties sont liées, et non un chemin qu’auraient pris des marchandises. Ce qui n’a pas de position au dossier n’est pas sur la carte. Villes : GeoNames, CC BY 4.0.
map-drawn = Les lignes sont des arcs de grand cercle entre les marques, et non un chemin qu’auraient pris des marchandises.
map-town = { $name } (à { $town }, selon son adresse dans un registre)
map-place = { $name } (où étaient des marchandises)
map-seat = { $name } (où la partie est enregistrée ou a son siège)
map-words = Carte. { $places }. { $note }

## Une étape, et ce sur quoi elle repose

between = { $source } vers { $target }
between-goods = { $source } vers { $target } ({ $goods })
no-number-leg = pas de chiffre : l’étape n’est pas connue
no-number-person = aucun chiffre n’est attaché à une personne
weak-only = Seules des déclarations de sources faibles sont au dossier ; elles ne sont pas imprimées seules ({ $which }).
same-as-above = La même déclaration que ci-dessus.
leg-title = { $source } → { $target } : { $goods }
relation-title = { $source } : { $relation } { $target }
leg-unknown = Le lien n’est pas connu : pas de chiffre
leg-known = { $number } ; { $word } : { $voices } ; niveau : { $level }.{ $partial }
leg-partial = { " " }Les parties entre les deux ne sont pas toutes nommées.

## Démentis, divergences, fabricants

heading-denials = Démentis, réponses et déclarations propres
no-denial = Aucun démenti de ces lignes n’est au dossier, ni aucune réponse.
no-denial-by-name = Aucune déclaration au dossier ne dément nommément l’une de ces lignes. Déclarations connexes :
head-said = Ce qui est dit
head-stands = Son rapport à l’affirmation
head-beside = Ligne connexe
heading-conflicts = Déclarations contradictoires
heading-figures = Chiffres en { $unit }, côte à côte : jamais additionnés
heading-against = Mises en regard
head-who = Qui
head-public = Public
head-from = Depuis
head-figure = Chiffre
heading-makers = Les mots des fabricants eux-mêmes
brand-no-sale = Trouver une marque dans une arme ne prouve pas que son titulaire l’ait vendue, et aucun itinéraire n’en est tiré. La présence d’un produit dans une arme ne montre aucune faute de son fabricant.
no-statement-of-it = aucune déclaration de sa part au dossier.

## Désignations

heading-measures = Désignations
no-measure = Aucune mesure contre ces parties n’est au dossier.
day-not-printed = jour non imprimé
measure-ended = { $measure } (a pris fin)
measure-not-blocking = { $measure } (mesure non bloquante)
stands-to = { $how } : { $leg }
stands-to-many = { $how } ({ $legs } étapes)
head-party = Partie
head-authority = Autorité
head-measure = Mesure
head-act = Acte ou programme
frozen-lead = Également nommées par les affirmations de cette note et sous le coup d’un gel des avoirs, avec le rôle que chacune y tient :
frozen-by = { $by }, depuis : { $day }
head-role = Rôle
head-frozen-by = Gel des avoirs par
head-leg-day = Au jour de l’étape

## La propriété, selon la règle de chaque régime

heading-ownership = Propriétaires, selon les règles de chaque régime
owned-heading = Propriété au { $day }, selon les règles de chaque régime :
owned-heading-day = Ce qui est au dossier sur ses propriétaires au { $day }. Seules comptent les parts et les inscriptions de ce jour et, parmi les inscriptions, celles que chaque régime a lui-même prononcées.
owned-itself = { $rule } : { $verdict }, car elle est elle-même inscrite.
owned-none = { $rule } : aucune règle de ce régime ne s’appliquait ce jour-là.
owned-suspended = { $rule } : la règle était suspendue ce jour-là.
owned-nobody = { $rule } : { $verdict } ; aucun de ses propriétaires au dossier n’est sur une liste de ce régime.
owned-no-list = { $rule } : { $verdict } d’après ce qui est au dossier, qui ne contient aucune inscription de ce régime.
owned-over = { $rule } : { $verdict } ; des parts de { $share } comptent, et la règle exige { $bar }.
owned-led = { $rule } : { $verdict } ; un constat cité dit qu’elle est contrôlée.
owned-open-listing = { $rule } : { $verdict } ; on ne sait pas si elle était elle-même inscrite ce jour-là.
owned-open-control = { $rule } : { $verdict } ; le contrôle est affirmé, mais non constaté ici par une autorité.
owned-open-share = { $rule } : { $verdict } ; une part qu’aucune source n’indique décide si la condition est remplie : { $bar }.
owned-open-range = { $rule } : { $verdict } ; des parts de { $share } comptent, et la règle exige { $bar }.
owned-contributors = Y contribuent : { $who }.
owned-listed = { $who } est sur une liste : { $claims }
owned-listed-open = On ne sait pas si { $who } était sous cette mesure ce jour-là : { $claims }
owned-by-list = { $who } est sur une liste.
owned-by-list-open = On ne sait pas si { $who } était sous cette mesure ce jour-là.
owned-control = Le contrôle de { $owned } par { $owner } est constaté.
owned-texts = Les règles, telles qu’elles sont consignées ici :
owned-controlled = contrôle de { $owned } par { $owner } ({ $claim })
owned-unloaded = La fiche de { $who } nomme { $entries }, dont aucune inscription n’est au dossier ici.
owned-alike = Une autre inscription porte le nom de { $who } : { $entries } ; on ne sait pas s’il s’agit de la même partie.
entry-ofac = inscription { $number } de la liste de l’OFAC
entry-eu = inscription { $number } de la liste de l’UE
entry-un = inscription { $number } de la liste du Conseil de sécurité de l’ONU
entry-open = sa fiche nomme { $entries }, dont aucune inscription n’est au dossier ici : { $count ->
        [1] si cette mesure s’applique
       *[other] si ces mesures s’appliquent
    }, la question reste ouverte
namesake-entry = { $name } ({ $uid } ; { $by })
namesake-unsure = { $name } ({ $uid } ; { $by } ; une décision dit que c’est incertain)
namesake-open = { $count ->
        [1] une autre inscription de son nom est visée par une mesure : { $entries } ; on ne sait pas s’il s’agit de la même partie
       *[other] { $count } autres inscriptions de son nom sont visées par des mesures : { $entries } ; on ne sait pas s’il s’agit de la même partie
    }
owned-denied = S’y oppose :
owned-rule = la règle : { $effect } ({ $citation } ; { $read })
owned-note = remarque : { $note }
regime-ofac = règle des 50 pour cent de l’OFAC
regime-eu = propriété et contrôle, UE
regime-uk = propriété et contrôle, Royaume-Uni
regime-bis = règle du BIS sur les sociétés affiliées
bar-exactly-together = { $share } ou plus, détenus par des propriétaires inscrits pris ensemble
bar-more-together = plus de { $share }, détenus par des propriétaires inscrits pris ensemble
bar-exactly-one = { $share } ou plus, détenus par un propriétaire inscrit
bar-more-one = plus de { $share }, détenus par un propriétaire inscrit
verdict-blocked = bloquée
verdict-restricted = soumise à la restriction à l’exportation
verdict-not-blocked = non bloquée
verdict-not-restricted = non soumise à la restriction à l’exportation
verdict-cannot-be-said = ne peut être dit
share-aggregate = { $share } au total
share-range = de { $low } à { $high }
number-within = { $value } (de { $low } à { $high })
under-one-percent = moins de 1 %
share-not-stated = une part non indiquée
share-untold = Aucune source n’indique la part de { $owner } dans { $owned }.
share-overfull = Les parts dans { $party } au dossier s’élèvent à { $total } : l’une d’elles au moins est fausse.
stake = { $owner } détient { $share } de { $owned }, et compte comme { $why }
stake-listed = une partie inscrite
stake-open = une partie dont l’inscription n’est pas au dossier
stake-undated = une partie dont on ne sait pas si elle était sous cette mesure ce jour-là
stake-alike = une partie dont une autre inscription porte le nom
stake-through = possédée par des parties inscrites

## La méthode

heading-method = Comment les chiffres sont faits
method = Un chiffre est ici un score déclaré de ce qu’affirment les sources. Ce n’est ni une fréquence ni la probabilité que quelque chose ait eu lieu, et il n’a pas été étalonné sur des résultats observés. On compte des sources, non des articles : copies, traductions et répétitions d’une même déclaration d’origine n’ajoutent rien. Deux chiffres sont calculés, l’un comme si toutes les déclarations d’origine étaient indépendantes, l’autre comme si elles dépendaient entièrement les unes des autres ; le score est leur mélange{ $rho }
method-rho = { " " }(rho { $rho }).
method-table = Table des forces, version { $version } : { $cells }.
method-denials = rho { $rho } ; démenti d’un fait nommé : rapport de chances multiplié par { $bare }, ou par { $particulars } si des précisions vérifiables l’accompagnent.
method-grades = Force d’une affirmation selon la cote de sa source et de son information ; F et 6 ne sont pas chiffrés :
method-confidence = La confiance est donnée à part, par un mot. { $rules }.
method-severity = La gravité est donnée à part, elle aussi par un mot. Elle dépend de ce que font les marchandises d’un itinéraire, d’après les affirmations : la première de ces règles qui vaut pour une étape décide. { $rules } Les mesures visant des parties sont indiquées ensuite et ne changent pas le degré.
severity-rule = Gravité { $level } : { $what }.
severity-rule-goods = des armes ou des munitions, y compris les conteneurs qui en portent si une affirmation dit ce qu’ils contiennent
severity-rule-drive = un moteur ou le guidage d’une arme
severity-rule-part = une autre pièce d’une arme, ou de la matière pour une arme
severity-rule-tier-1 = un code du rang 1 de la Common High Priority List
severity-rule-tier-2 = un code du rang 2
severity-rule-tier-3 = un code du rang 3
severity-rule-tier-4 = un code du rang 4
severity-rule-weapon = l’itinéraire aboutit à une arme, et aucune source au dossier ne dit que les marchandises y sont
severity-rule-unlisted = aucun des codes indiqués n’est à un rang
severity-rule-unnamed = aucune affirmation ne nomme les marchandises d’une étape
severity-rule-unclassed = les marchandises sont nommées, et aucune affirmation n’indique un usage dans une arme ni un code
rules = élevée : { $high } ; faible : { $low } ; modérée : { $moderate }
head-source = Source

## Figures

diagram-words = { $title }. { $lines }.
figure-from-claims = Figure : entrepot, d’après les affirmations citées plus bas.
figure-own = Figure : entrepot.
figure-map = Figure : entrepot. Contours : Natural Earth (domaine public).
caption-plane = Itinéraires par appui et par gravité : deux jugements qui ne sont jamais multipliés.
caption-series = Par auteur et jour de publication, côte à côte : jamais additionnés. En pointillé : une borne ou une fourchette.
caption-timeline = Quand des déclarations sont devenues publiques, quand elles ont été démenties, et quand les mesures ont commencé.
caption-months = Exportations de marchandises de la Common High Priority List vers { $place } par mois et par rang, d’après les données de { $who }. Chaque cadre a sa propre échelle, dont le sommet est imprimé à droite. Trait plein : le mois de l’invasion ; traits pointillés : trains de mesures de l’UE, par numéro. Barres creuses : mois pour lesquels les chiffres d’un exportateur au moins manquent. Au plus les cinq dernières années au dossier.
caption-months-estimate = Réexportations de ces marchandises depuis { $place } vers tous les pays, selon l’estimation d’un auteur : ce ne sont pas des chiffres officiels, et ils n’entrent dans aucune somme avec de tels chiffres. Un mois sans barre n’a pas d’estimation. Au plus les cinq dernières années au dossier.
caption-map = Plein : où étaient des marchandises. Tireté : la ville ou le pays où une partie a son siège, selon un registre ; ni l’un ni l’autre n’est un lieu où étaient des marchandises. Les lignes sont des arcs de grand cercle, et non un chemin qu’auraient pris des marchandises.
caption-routes = { $reading } Trait plein : affirmé par une source ; tireté : estimé ; pointillé : non connu ; trait double avec une croix : démenti ou contesté par quelqu’un. Les lignes plus larges ont plus d’appui.
caption-reading = Se lit de haut en bas.
caption-no-movement = Aucun mouvement n’est tracé ici.
caption-around = Trait plein : affirmé par une source ; tireté : estimé ; trait double avec une croix : démenti ou contesté par quelqu’un.
moment-measure = { $measure } visant { $party }, par { $by }

## La liaison dans son ensemble

head-finding = Résultat
standing-support = Appui à l’hypothèse qu’un itinéraire au moins tienne
standing-ways = Selon que les déclarations sont dépendantes ou indépendantes
standing-confidence = Confiance, meilleur itinéraire
standing-severity = Gravité, meilleur itinéraire
standing-frozen = Sous le coup d’un gel des avoirs, parmi toutes les parties que ses affirmations nomment
ways = si les déclarations dépendent les unes des autres : { $common } ; si elles sont indépendantes : { $independent }
confidence-none = non donnée : une étape, ou l’arme à laquelle les marchandises étaient destinées, n’est pas connue
severity-because = { $level } : { $because }
nobody-frozen = au dossier, aucune partie que ses affirmations nomment n’est sous le coup d’un gel des avoirs
heading-worth = Combien la liaison dépend de chaque partie
worth-none = Aucun chiffre n’est donné : une seule étape joint les deux extrémités, ou une personne physique se trouve à l’une d’elles.
worth-lead = L’appui qui resterait si plus personne ne traitait avec une partie. Cela ne dit rien de sa culpabilité.
worth-note = Sans { $party } : appui de la liaison { $left }, avec elle { $whole } (imprimé { $printed }) ; sur { $share } des meilleurs itinéraires.
worth-cut = Tout itinéraire documenté passe par l’une de ces parties : { $parties }
worth-cut-one = Tout itinéraire documenté passe par { $party }
and = { " " }et{ " " }
measure-by = { $measure } par { $by }
none-on-file = aucune au dossier
head-left = Reste sans elle
head-share = Sur les itinéraires
head-measures = Mesures la visant
takes-over-lead = Sans { $who }, aucun itinéraire documenté ne reste. Au dossier comme piste : { $way } ; non connu : { $steps }.
step-unknown = comment cela est allé de { $a } à { $b }
step-purpose = si ce qui est parvenu à { $a } était pour { $b }
step-partial = qui d’autre se trouvait entre { $a } et { $b }
takes-over = Sans { $who }, le meilleur itinéraire serait { $way }, { $support }.
takes-over-note = Meilleur itinéraire sans { $who } : { $way }, appui { $number }.
connection = Liaison : appui { $value } à l’hypothèse qu’un itinéraire au moins tienne ({ $how } ; si toutes les déclarations d’origine dépendent les unes des autres { $common }, si elles sont indépendantes { $independent }, entre les bornes { $low } et { $high })
connection-exact = exact
connection-lower = une borne inférieure : il y a trop de façons de compter une affirmation par étape et par source pour les examiner toutes
connection-sampled = { $worlds } mondes tirés au sort, intervalle à 95 %
connection-below = moins de { $number }
connection-over = sur { $arcs ->
        [1] 1 relation
       *[other] { $arcs_shown } relations
    }, { $parties ->
        [1] 1 partie
       *[other] { $parties_shown } parties
    } entre les extrémités, { $roots ->
        [1] 1 déclaration d’origine
       *[other] { $roots_shown } déclarations d’origine
    } ; { $from } dans DE, { $to } dans À
heading-countries = Les pays traversés
countries-apart = Cela porte sur des pays, et non sur des entreprises qui s’y trouvent. Aucun itinéraire ne repose là-dessus, et rien n’est jamais additionné.
on-no-list = { $name } : sur aucune liste de points de transbordement au dossier.
flag-list = { $list }, { $source }, { $day }.
flag-list-of = { $name } : { $list }, { $source }, { $day }.
head-country = Pays
head-indicator = Indicateur
head-value = Valeur
of-country = { $name }, { $what }
indicator-note = { $what } : { $value }.
indicator-method = Méthode : { $method }.
indicator-input = Donnée : { $what }{ $more }.
indicator-more = { " " }; et { $count ->
        [1] une autre
       *[other] { $count } autres
    }
heading-informed = Quels éléments changeraient le plus la réponse
informed-lead = Appui de la liaison si une affirmation était confirmée ou réfutée, le reste inchangé ; la plus instructive d’abord.
informed-untried = Sur { $claims } affirmations, les { $tried } derrière les étapes qui ont le moins d’appui ont été essayées.
informed-untried-note = Affirmations derrière les itinéraires { $claims } ; essayées, celles des étapes ayant le moins d’appui d’abord, { $tried }.
informed-note = Fiabilité de la liaison en l’état { $now } ({ $now_printed }) ; avec { $claim } confirmée { $confirmed } ({ $confirmed_printed }), réfutée { $refuted } ({ $refuted_printed }).
weak-claim = Une déclaration de source faible ({ $claim }).
head-claim = Affirmation
head-confirmed = Si confirmée
head-refuted = Si réfutée
heading-annex = Toutes les affirmations utilisées
not-public = non public
not-alone = { $day } ; ne doit pas figurer seule
head-voice = Source
head-root = Premier énoncé
head-grade = Statut, cote
heading-coverage = Ce qui a été lu
coverage = { $read } { $nothing }
read = { $count } affirmations ont été parcourues.
nothing-found = Une ligne absente veut seulement dire que rien n’a été trouvé dans ces sources.
read-note = Compté dans le registre des affirmations : { $count } affirmations, la plus récente publique : { $day }.
on-no-day = aucun jour
source-note = Affirmation la plus récente de { $source } qui a été utilisée : { $day }.
unscored = Retirées ou erronées, conservées et non comptées : { $count }.
unscored-note = Affirmations retirées ou erronées, conservées et non comptées : { $count }.
days-read = Documents cités dont le jour de lecture n’a pas été noté : { $count } sur { $of }.
days-read-note = Documents derrière les affirmations citées ici : { $of } ; sans jour de lecture noté : { $count }.
head-newest = Déclaration la plus récente
head-licence = Licence

## Une note sur des itinéraires

subtitle-route = Note sur le risque d’un itinéraire. { $footer }
language-note = Ce que disent les sources est imprimé dans la langue de saisie ; le texte qui l’entoure est produit par le programme.
searched-note = Parcouru : { $claims } affirmations publiques jusqu’au { $newest }, { $lines } lignes le long desquelles des marchandises circulent ; { $candidates } candidats ; taille des ensembles { $sources } et { $targets } ; au plus { $legs } étapes.
no-date = aucune date
silence-ends = de { $source } à { $target }
silence = Aucun document au dossier ne nomme de voie { $ends }
silence-within = Aucun document au dossier ne nomme de voie d’au plus { $legs } étapes { $ends }
silence-longer = { $first } ; il en existe une plus longue, que cette note ne couvre pas.
silence-both = { $first }, mais { $statements } sans en donner un ; la raison est plus bas.
both-statements = { $number ->
        [1] une déclaration nomme les deux extrémités
       *[other] { $count } déclarations nomment les deux extrémités
    }
both-counted = Déclarations au dossier qui nomment les deux extrémités de la question : { $count }.
silence-made = Aucune voie n’est documentée { $ends }
both-lead = Déclarations qui nomment les deux extrémités, et pourquoi aucune ne donne d’itinéraire :
both-weak = Une source qui n’est jamais imprimée seule nomme aussi les deux extrémités ; ses mots sont omis.
both-more = { $count ->
        [1] Une autre déclaration de ce genre figure
       *[other] { $number } autres déclarations de ce genre figurent
    } dans l’annexe.
both-denial = Elle répond à une affirmation et n’énonce aucun mouvement.
both-not-scored = Elle a été retirée, ou est une erreur.
both-not-determined = Sa source n’a pu le déterminer.
both-trade-figure = Elle porte sur le commerce entre les deux dans son ensemble et ne nomme aucun expéditeur ; aucun itinéraire n’est tracé le long d’une telle déclaration.
both-no-movement = Elle énonce entre les deux une relation d’une autre nature, le long de laquelle aucun itinéraire n’est tracé.
both-found = Elle porte sur ce qui a été trouvé dans une arme. La marque d’un fabricant sur une pièce ne dit pas qui l’a vendue.
both-other-way = Elle énonce un mouvement en sens inverse.
both-beside = Elle nomme { $at }, mais non comme partie au mouvement.
both-through = Sa chaîne passe par { $at } ; aucun itinéraire n’est tracé à travers un pays, une personne ou un groupe non nommé.
both-outside = Les limites de la question l’excluent : ses étapes, ses jours, son niveau, ou les parties imposées ou évitées.
silence-searched = { $claims } affirmations et { $lines } lignes le long desquelles des marchandises circulent ont été parcourues
silence-none = { $first }. { $searched }.
silence-more = il y en a { $shown } où une étape, ou l’arme à laquelle les marchandises étaient destinées, n’est pas connue
silence-leads = { $first } ; { $leads }. Une telle piste ne reçoit pas de chiffre ; elle est énumérée plus bas avec ce qui est dit de ses autres étapes.
leads-note = Pistes dans cette réponse : { $count }.
gap-heading = Ce que l’on sait exister et qui n’est pas au dossier
gap-missing = Pas au dossier, bien que leur existence soit connue pour ces pays, ces genres ou ces périodes : { $things }.
gap-part = Au dossier en partie seulement : { $things }.
gap-thing = { $title } ({ $publisher })
gap-others = { $things } ; et { $count ->
        [1] un autre
       *[other] { $shown } autres
    }
gap-more = Il peut y en avoir d’autres qui ne sont pas connus ici.
gap-none = Tout ce qui est recensé ici comme connu pour ces pays, ces genres et ces périodes est au dossier ; il peut y en avoir d’autres qui ne sont pas connus ici.
gap-note-missing = Comparé à la table relue des listes, rapports et registres connus : { $count } ne sont pas au dossier. Nommés ici : { $named } ; non nommés ici : { $rest }.
gap-note-partial = De ceux-ci, { $count } ne sont au dossier qu’en partie. Nommés ici : { $named } ; non nommés ici : { $rest }.
coverage-opening = Sur { $all } choses dont l’existence est connue, { $file } sont au dossier, { $part } en partie, et { $missing } n’y sont pas.
coverage-about = Sont comptées celles qui pourraient dire quelque chose sur { $ends }.
coverage-limit = La table de ce dont l’existence est connue a été établie à la main et vérifiée pour la dernière fois le { $day } ; elle n’est pas complète. Ce qui n’y est pas peut aussi exister.
coverage-table = Par sujet et par genre d’éléments
coverage-cell = { $kind } : { $file } au dossier, { $part } en partie, { $missing } pas au dossier
coverage-on-file = Au dossier
coverage-in-part = Au dossier en partie : des entrées isolées, ou des pages qui le citent
coverage-not-on-file = Pas au dossier
coverage-hand = Affirmations écrites à la main, et combien citent leur document
coverage-hand-all = En tout { $claims } affirmations écrites à la main, dont { $quoted } ({ $share }) avec une citation.
coverage-hand-source = { $source } : { $claims } affirmations, { $quoted } avec une citation ({ $share })
coverage-outside = { $count ->
        [1] Un autre document au dossier n’en fait pas partie
       *[other] { $shown } autres documents au dossier n’en font pas partie
    } : des pages lues une à une, et des tables de l’analyste lui-même.
coverage-editions = éditions au dossier : { $days }
coverage-older = une édition plus récente est connue : { $day }
coverage-newest = édition la plus récente connue : { $day }
coverage-published = publié : { $day }
coverage-periods = au dossier : { $periods }
coverage-lacking = { $count ->
        [1] une période manque ({ $unit })
       *[other] { $shown } périodes manquent ({ $unit })
    }
coverage-covers = Couvre : { $covers }{ $when }
coverage-where = Publié : { $address } ; ligne vérifiée le { $day } d’après : { $known }
coverage-pages = lu dans { $count ->
        [1] un document
       *[other] { $shown } documents
    } au dossier
coverage-nothing = couverture : rien dans la table de ce dont l’existence est connue ne correspond à { $what }
family-munitions = Corée du Nord vers Russie : munitions
family-garpiya = Chine vers Russie : drones Garpiya
family-western = Composants occidentaux dans des armes russes
family-iran = Iran vers Russie : drones
family-lists = Listes de sanctions et registres
family-components = Pièces d’armes
family-trade = Flux commerciaux
evidence-list = listes et actes
evidence-report = rapports
evidence-examination = examens d’armes
evidence-register = registres
evidence-customs = enregistrements douaniers
evidence-positions = positions de navires
evidence-statistics = statistiques du commerce
spoken-note = Déclarations sur les étapes intermédiaires qui figurent plus bas : { $count }.
way-more = ({ $count } de plus)
list = { $first } et { $last }
no-number-person-on = pas de chiffre, car une personne physique s’y trouve
joint-note = Appui de l’itinéraire { $way } : { $number }, sur ses déclarations d’origine.
joint-lower = C’est une borne inférieure : il y a trop de façons de compter une affirmation par étape et par source pour les examiner toutes.
joint-ways = Si les déclarations dépendent les unes des autres : { $common } ; si elles sont indépendantes : { $independent } ; mélange avec rho { $rho }.
joint-bounds = Bornes : produit des étapes { $product } en bas, étape la plus faible { $weakest } en haut.
bounds = de { $low } à { $high }
heading-routes = Les itinéraires
head-route = Itinéraire
head-support = Appui
head-ways = Dépendantes ; indépendantes
head-bounds = Du produit à la plus faible
head-confidence = Confiance
tied = Les itinéraires marqués = sont à égalité : ils sont égaux, ou leur ordre change selon que les déclarations sont indépendantes ou non.
severity = { $mark } Gravité { $level } : { $because }.{ $assembled }
assembled = { " " }Assemblé : aucune source n’énonce l’itinéraire entier.
heading-legs = Sur quoi repose chaque étape
heading-ends = Ce qui est au dossier sur les extrémités
heading-also = Autres déclarations à leur sujet
heading-unknown = Ce qui n’est pas connu
between-and = entre { $a } et { $b }
unknown-partial = Les parties ne sont pas toutes nommées { $ends }.
unknown-assembled = Certains itinéraires sont assemblés d’étapes d’affirmations différentes : aucune source ne les énonce entiers.
unknown-begin = Le début n’est pas indiqué : { $lines }.
unknown-how = Comment des marchandises sont allées de { $source } à { $target }, si elles y sont allées, n’est pas au dossier.
unknown-none = Aucune lacune n’est énoncée sur ces lignes ; cela ne prouve pas qu’il n’y en ait pas.

## Un dossier sur une partie ou une arme

subtitle-dossier = Dossier. { $footer }
heading-joined = Ses relations
heading-series = Autres armes du même modèle
heading-examined = Armes examinées de ce modèle ou de cette série
series-lead = Ce qui a été trouvé dans une arme n’est pas pour autant dans toutes.
heading-about = Déclarations à son sujet
heading-names = Noms
heading-words = Ses propres mots
no-statement = Aucune déclaration au dossier.
thing = cela
thing-weapon = cette arme
thing-missile = ce missile
tried-note = Question : les itinéraires de chacune des { $companies } sociétés ({ $place }) vers { $name }, sur { $claims } affirmations : { $routes } itinéraires, { $leads } pistes.{ $longer }
tried-longer = { " " }Examiné : au plus { $legs } étapes ; un itinéraire plus long existe.
tried-routes = { $count ->
        [1] { $shown } itinéraire est documenté
       *[other] { $shown } itinéraires sont documentés
    } de fabricants ({ $place }) vers { $thing }.
tried-none = Aucun document disponible ne nomme d’itinéraire{ $within } d’un { $maker } vers { $thing }.
tried-none-many = Aucun document disponible ne nomme d’itinéraire{ $within } d’un fabricant ({ $places }) vers { $thing }.
tried-both = Aucun itinéraire{ $within } d’un { $maker } vers { $thing } n’est documenté ; { $count ->
        [1] une déclaration nomme
       *[other] { $shown } déclarations nomment
    } un tel fabricant et { $thing }, mais aucune comme un mouvement de marchandises du premier vers le second.
of-at-most = { " " }d’au plus { $legs } étapes
maker-us = fabricant américain
maker-in = fabricant ({ $place })
nothing-alone = Rien qui puisse être imprimé seul n’est au dossier à son sujet.
fact-kind = Genre : { $value }
fact-country = Pays : { $value }
fact-aliases = Aussi appelé : { $value }
fact-identifiers = Identifiants : { $value }
fact-apart = Distingué par une décision de : { $value }
with-goods = { $what } ({ $goods })
relation-known = { $ends }. { $number } ; { $word } : { $voices }.
unknown-parts = Comment des pièces portant des marques de fabricants ({ $place }) s’y sont retrouvées n’est pas au dossier.
heading-bill = Liste des composants
bill-lead = « Marqué » veut dire qu’une pièce porte cette marque. Cela ne prouve pas une vente par le titulaire de la marque, et la présence d’un produit dans une arme ne montre aucune faute de son fabricant. Les chiffres sont tels qu’ils ont été imprimés ; aucun n’est additionné.
shares-judged = D’après le jugement de { $who }, sur { $of } :
shares-stated = D’après la déclaration de { $who }, sur { $of } :
shares-of-unknown = un nombre de composants qui n’y est pas donné
not-in-statement = pas dans cette déclaration
by-on = { $who }, { $day }
head-weapon = Arme
head-component = Composant
head-branded = Marqué
head-brand-country = Pays de la marque
head-by = Dit par, public
heading-parts = Pièces des armes examinées
parts-count = { $count ->
        [1] une pièce
       *[other] { $shown } pièces
    }. Selon le pays du siège du fabricant : { $shares }.
parts-share = { $country } { $count } ({ $share })
parts-share-unsaid = non indiqué { $count } ({ $share })
parts-note = Comptées ici : les { $count } pièces que des affirmations situent dans { $name } et, parmi elles, celles dont le fabricant a son siège dans chaque pays. Les pourcentages se rapportent à toutes ces pièces. Un siège n’est pas un pays d’origine.
heading-maker-parts = Pièces qui portent son nom
head-parts = Pièces
maker-parts = { $count } pièces dans { $examples } exemplaires d’armes.
maker-parts-total = Comptées ici : { $count } relations entre un exemplaire d’arme et ce fabricant, chacune d’une pièce, dans { $examples } exemplaires.
maker-parts-note = Comptées ici dans { $name }, d’après les affirmations { $claims }.

## Le profil d’un pays

title-country = { $name } : quelles entreprises les sources y nomment-elles, et quelles marchandises vers elles et depuis elles ?
subtitle-country = Profil de pays. { $footer }
heading-into = Marchandises vers des entreprises qui y ont leur siège
heading-out = Marchandises d’entreprises qui y ont leur siège
no-movement = Aucun mouvement dans ce sens n’est au dossier.
profile-apart = Cela porte sur le pays et son commerce. Cela ne dit rien d’aucune entreprise qui s’y trouve, et aucun itinéraire ne repose là-dessus.
country-seated = { $count ->
        [0] Aucune entreprise et aucun organe au dossier n’a son siège ici ({ $place }).
        [1] Une entreprise ou un organe au dossier a son siège ici ({ $place }).
       *[other] { $shown } entreprises et organes au dossier ont leur siège ici ({ $place }).
    }
country-seated-note = Entreprises et organes qui ont leur siège ici ({ $place }), d’après le siège qu’imprime une source : { $shown }.
country-senders = Les sources nomment comme { $count ->
        [1] expéditeur
       *[other] expéditeurs
    } de marchandises vers ailleurs : { $who }.
country-senders-open = Les sources nomment comme { $count ->
        [1] expéditeur
       *[other] expéditeurs
    } de marchandises vers quelqu’un que le dossier ne situe dans aucun pays : { $who }.
country-receivers = Les sources nomment comme { $count ->
        [1] destinataire
       *[other] destinataires
    } de marchandises venues d’ailleurs : { $who }.
country-receivers-open = Les sources nomment comme { $count ->
        [1] destinataire
       *[other] destinataires
    } de marchandises venues de quelqu’un que le dossier ne situe dans aucun pays : { $who }.
country-makers = Les sources nomment comme { $count ->
        [1] fabricant
       *[other] fabricants
    } d’armes : { $who }.
country-no-movement = Aucune source ne nomme l’un d’eux comme expéditeur ou destinataire de marchandises à travers la frontière.
country-own = Ce que le pays dit lui-même
country-no-own = Aucune déclaration du pays n’est au dossier.
country-trade = Chiffres de son commerce
country-months = Marchandises prioritaires de rang { $tier } vers le pays, d’après les chiffres de { $who } : { $sums } ; seulement les mois au dossier, le dernier { $last }.
country-estimate = Marchandises prioritaires de rang { $tier } depuis le pays, selon l’estimation d’un auteur ({ $who }) : { $sums } ; seulement les mois au dossier, le dernier { $last }.
country-lists = { $count ->
        [1] Une liste ou déclaration d’une autorité ou d’un institut nomme
       *[other] { $shown } listes ou déclarations d’autorités et d’instituts nomment
    } le pays comme lieu par lequel passent des marchandises.
country-lists-note = Listes et déclarations qui le nomment : { $count }. Affirmations : { $claims }.
country-no-months = Combien, par mois et par code douanier : aucun chiffre de ce genre sur les marchandises prioritaires n’est au dossier.
country-no-exports = Ce qui continue de là vers la Russie : aucun chiffre de ses exportations n’est au dossier.
country-not-looked-for = Ce qu’aucune source au dossier n’a cherché : une entreprise qui n’est pas nommée ici peut être inconnue, et non étrangère aux faits.
missing-brief = { $count ->
        [1] Un autre indicateur n’a
       *[other] { $shown } autres indicateurs n’ont
    } pas de chiffre ici ; l’annexe nomme ce qui manque.
missing-note = Chiffres d’indicateurs dont les données ne sont pas au dossier : { $count }.
measures-more = { $count ->
        [1] Une autre fiche d’ici a une inscription
       *[other] { $shown } autres fiches d’ici ont une inscription
    } au dossier ; le dossier de chacune la contient.
measures-more-note = Fiches avec une inscription au dossier qui ne sont pas imprimées : { $count }.
heading-lists = Listes qui le nomment
no-list = Aucune liste de points de transbordement au dossier ne le nomme.
heading-indicators = Indicateurs
indicators-apart = Ils restent à part et ne sont jamais additionnés.
heading-months = Commerce de marchandises prioritaires par mois
months-note = Rang { $tier } : { $sums } (seulement les mois au dossier, le dernier { $last }) ; d’après { $count } affirmations, telles que { $claims }.
months-marks = Repères : { $source }.
head-caution = Réserve
heading-missing = Indicateurs sans chiffres ici
missing = { $indicator }, { $what } : { $why }.

## Une note de changements

title-changes = Quelles conclusions ont changé de la version { $left } à la version { $right }, et pourquoi ?
title-changes-between = De { $source } à { $target } : quelles conclusions ont changé de la version { $left } à la version { $right }, et pourquoi ?
subtitle-changes = Note de changements. De la version { $left } à la version { $right }.
changes-none = Aucune conclusion n’a changé de la version { $left } à la version { $right }. Affirmations qui diffèrent : { $claims }.
changes-some = { $count ->
        [1] Une conclusion a
       *[other] { $total } conclusions ont
    } changé de la version { $left } à la version { $right }. Affirmations qui diffèrent : { $claims }.
changes-of-route = { $count ->
        [1] L’une est un itinéraire entre les extrémités demandées.
       *[other] { $shown } sont des itinéraires entre les extrémités demandées.
    }
changes-of-relation = { $count ->
        [1] L’une porte sur la façon dont une relation est documentée.
       *[other] { $shown } portent sur la façon dont une relation est documentée.
    }
changes-of-measure = { $count ->
        [1] L’une porte sur une mesure.
       *[other] { $shown } portent sur des mesures.
    }
changes-of-denial = { $count ->
        [1] L’une porte sur un démenti ou une réponse.
       *[other] { $shown } portent sur des démentis ou des réponses.
    }
changes-total-note = De la version { $left } à la version { $right } : conclusions qui ont changé { $total } ; affirmations dont le contenu diffère { $claims }.
changes-same-routes = Les itinéraires de { $source } à { $target } sont les mêmes.
changes-what = Ce qui a changé
changes-why = Pourquoi
changes-line = { $what } : avant, { $before } ; maintenant, { $after }.
changes-route = l’itinéraire { $way }
changes-relation = { $ends }, comme « { $relation } »
changes-measure = { $measure } par { $by }, visant { $party }
changes-denial = la déclaration contre une affirmation, de { $who }
changes-absent = pas documenté
changes-on-file = au dossier
changes-not-on-file = pas au dossier
changes-more-conclusions = { $count ->
        [1] Une autre conclusion a changé.
       *[other] { $shown } autres conclusions ont changé.
    }
changes-more-claims = { $count ->
        [1] Une autre affirmation se trouve derrière celles-ci ; l’annexe la contient.
       *[other] { $shown } autres affirmations se trouvent derrière celles-ci ; l’annexe les contient.
    }
why-added = Nouveau :
why-removed = N’est plus au dossier :
why-changed = Modifié :
why-no-claim = Aucune affirmation derrière ceci ne diffère : { $what }. Ce qui diffère est une décision sur l’identité, le tableau des forces ou le jour de l’affirmation la plus récente.
why-no-claim-note = Aucune affirmation derrière ceci ne diffère.
why-no-claim-short = aucune affirmation : une décision ou un tableau
changes-foot = Un changement de ce qui est au dossier n’est pas un changement de ce qui s’est passé : un document a pu être lu plus tard, corrigé ou retiré. Un petit numéro est celui d’une note dans la note de changements entière.
changes-heading-route = Itinéraires entre les extrémités demandées
changes-heading-relation = Relations : comment elles sont documentées
changes-heading-measure = Mesures
changes-heading-denial = Démentis et réponses
changes-counted = Tout ce qui diffère, compté
head-conclusion = Conclusion
head-before = Avant
head-after = Maintenant
head-why = En raison de
changes-claims = Affirmations
changes-edges = Relations et leur appui
changes-documents = Documents
changes-note = { $kind } : ajouts { $added }, suppressions { $removed }, modifications { $changed }.
changes-heading = { $kind } : { $how }
how-added = ajouts
how-removed = suppressions
how-changed = modifications
head-added = Ajouts
head-removed = Suppressions
head-changed = Modifications
changes-more = et { $count } de plus
changes-more-note = Lignes de ce genre qui ne sont pas imprimées : { $count }.
changed-claim = { $uid } : avant ({ $was }) : { $before } Maintenant ({ $now }) : { $after }
graded = { $status }, cote { $grade }
edge-line = { $ends } ({ $relation }) :{ " " }
changed-edge = { $ends }avant { $before } ; maintenant { $after }
document-line = { $title }, { $outlet }, { $day } ({ $uid })

## Une note de correction

title-correction = Correction : { $title }
subtitle-correction = Correction du { $day }, affirmation { $claim }, d’une note faite à partir des données { $data } par { $code }.
the-answer = La réponse
correction-lead = Ce texte a été écrit le { $day } au sujet d’une note établie sur la version { $state } du dossier : ce qui, dans cette note, repose sur une affirmation.
correction-not-alone = Elle n’est pas imprimée seule.
correction-gone = Elle n’est plus dans le registre des affirmations.
correction-now = { $sentence } (statut { $status }, cote { $grade }, public { $day })
never = jamais
heading-printed = L’affirmation telle qu’elle a été imprimée
heading-now = L’affirmation maintenant
heading-in-its-words = Imprimé dans ses termes
heading-worked-out = Chiffres calculés avec elle
decided = Décidé : { $verdict }, par { $by }, { $on } : { $why }.

## Autour de chaque note

heading-notes = Notes
asked-from = de
asked-to = à
asked-of = sur
asked-claim = affirmation
asked-k = meilleurs itinéraires
asked-max-steps = étapes au plus
asked-as-of = tel que connu le
asked-during = pendant
asked-source = itinéraires de
asked-target = itinéraires à
made = Fait par { $code } à partir des données { $data } ; demandé : { $asked }.
redacted = Expurgé. Affirmations de sources au-dessus du niveau de diffusion « { $level } », écartées avant tout calcul : { $count }. Avec elles, la réponse peut différer.
refused = Affirmations de sources dont la licence ne permet de rien transmettre, écartées avant tout calcul : { $count }. Avec elles, la réponse peut différer.
refused-note = Affirmations de sources qui ne permettent de rien transmettre, écartées : { $count }.
terms-heading = Sources et conditions
terms-closed = Affirmations dans cette réponse de sources qui ne permettent de rien transmettre : { $count }. Ne transmettez pas cette réponse.
terms-part = { $title }, { $part } : { $licence } ; { $holder }.
terms-part-limited = { $title }, { $part } : { $licence } ; { $holder }. Pas d’usage commercial sans l’autorisation du titulaire.
redacted-note = Affirmations au-dessus du niveau de diffusion { $level }, écartées : { $count }.
running = { $title } { $code }, version { $state } du dossier, données { $data }
figure-alt = figure

## Le jugement propre d’un analyste

heading-judgement = Un jugement d’analyste
judgement = { $by } ({ $day }) juge { $likelihood } que { $text }.
judgement-confidence = Confiance dans ce jugement, selon l’analyste lui-même : { $level }.
judgement-why = Raison donnée : { $why }.
judgement-rests = Il repose sur { $claims }. { $apart }
judgement-apart = Le jugement est celui de son auteur : aucune règle ne l’a tiré d’un chiffre de cette note, et aucun chiffre de cette note n’en tient compte.
judgement-note = Signé par { $by }, { $day } : { $text }
judgement-range = ICD 203, telle qu’elle est généralement connue : « { $word } » correspond à une fourchette de { $low } à { $high } pour cent.
judgement-claims = Affirmations que son auteur nomme : { $claims }.
judgement-why-note = Raison donnée : { $why }
likelihood-almost-no-chance = presque exclu
likelihood-remote = fort peu vraisemblable
likelihood-very-unlikely = très improbable
likelihood-highly-improbable = hautement improbable
likelihood-unlikely = peu probable
likelihood-improbable = improbable
likelihood-roughly-even-chance = à peu près aussi probable qu’improbable
likelihood-roughly-even-odds = à chances à peu près égales
likelihood-likely = vraisemblable
likelihood-probable = probable
likelihood-very-likely = très vraisemblable
likelihood-highly-probable = hautement probable
likelihood-almost-certain = presque certain
likelihood-nearly-certain = quasi certain

## Notes d’analystes

heading-analyst-notes = Notes d’analystes
analyst-notes-apart = Ce sont les mots de ceux qui les ont signées. Ce ne sont pas des sources : rien d’autre dans ce document ne repose sur elles, et aucun chiffre n’en tient compte.
analyst-note = ({ $by }, { $day })

## Les événements d’un navire

ship-head = { $ship }{ $imo } : { $count ->
        [1] un événement
       *[other] { $shown } événements
    } au dossier, selon { $voices }.
ship-imo = { " " }(OMI { $imo })
ship-none = aucun événement de { $ship } n’est au dossier : ni escale, ni interruption AIS, ni transfert, ni pavillon, ni nom, ni propriétaire, ni voyage, dans { $claims } affirmations
ship-wrong = un navire ou un aéronef ; ceci est : { $kind }
heading-ship-events = Événements, dans l’ordre chronologique
ship-heading-of = Événements de { $ship }, dans l’ordre chronologique
heading-voyages = Voyages entre escales documentées : des pistes, non des constats
ship-event = { $when } : { $what }
ship-events-earlier = { $count ->
        [1] un événement antérieur ; --all l’énumère
       *[other] { $count } événements antérieurs ; --all les énumère
    }
ship-event-denied = { $event } ; démenti ou réponse : { $claims }
ship-what-denied = { $what } ; démenti
head-when = Quand
head-event = Événement
head-voices = Selon
ship-as = { " " }({ $statuses })
ship-hedged = { $status } : « { $hedge } »
ship-or = { " ou " }
ship-call = escale à { $first }
ship-gap = interruption AIS
ship-transfer = transfert de navire à navire, avec { $first }
ship-flag = pavillon : { $first }
ship-name = nom « { $name } »
ship-owner = propriétaire : { $first }
ship-manager = exploitant ou gérant : { $first }
ship-voyage = voyage ou voyages énoncés, de { $first } à { $second }
ship-shipment = envoi énoncé, de { $first } à { $second }
ship-carriage = transport énoncé, vers { $first }
ship-denied = Démenti : { $sentence }
ship-not-counted = Ses affirmations ont une cote qui ne se chiffre pas, si bien qu’il n’entre dans aucun voyage.
voyages-meaning = Un voyage est ici deux escales documentées du navire en deux lieux, la seconde au plus { $window ->
        [1] un jour
       *[other] { $window } jours
    } après la première, sans escale datée entre elles. Il se peut qu’aucune source ne l’énonce, on ne sait pas ce qui fut transporté, et le navire a pu faire escale ailleurs : c’est une piste, et non une affirmation ni une relation.
voyages-none = Il n’y a pas deux escales documentées en deux lieux qui se suivent à un intervalle d’au plus { $window ->
        [1] un jour
       *[other] { $window } jours
    } : aucun voyage n’est déduit.
voyage-chain = Piste { $rank } : { $places }
voyage-step = { $from } ({ $departed }) vers { $to } ({ $arrived }) : { $days } entre les escales
voyage-days = de { $least } à { $most } jours
voyage-days-exact = { $count ->
        [1] un jour
       *[other] { $count } jours
    }
voyage-calls = Repose sur deux escales : { $first }, et { $second }
voyage-call = { $what } [{ $claims }]
voyage-stated = Une source énonce un voyage ou un envoi entre ces lieux dans cet intervalle : { $claims }
voyage-not-stated = Aucune source au dossier n’énonce ce voyage.
voyage-flag = Pavillon alors : { $what }
voyage-no-flag = Pavillon alors : pas au dossier
voyage-name = Nom alors : { $what }
voyage-no-name = Nom alors : pas au dossier
voyage-from = { $what } (énoncé : { $when })
voyage-meanwhile = Énoncé pour une période qui recoupe celle-ci : { $what }
ship-undated = { $count ->
        [1] Une escale n’a pas de jour énoncé, ou couvre une période
       *[other] { $shown } escales n’ont pas de jour énoncé, ou couvrent une période
    } de plus de { $window ->
        [1] un jour
       *[other] { $window } jours
    }, et { $count ->
        [1] n’est dans aucun voyage
       *[other] ne sont dans aucun voyage
    }. Deux déclarations sur un même mois peuvent porter sur une escale ou sur deux.
ship-overlap = Les jours de deux escales en des lieux différents se chevauchent : { $first } et { $second }.
ship-set-aside = Mises de côté, car elles ont été retirées, sont erronées ou n’ont pu être déterminées : { $claims }.
ship-weak = Non imprimées seules, car seules des sources faibles le disent : { $claims }.

## La première page d’une note

long-month-1 = janvier
long-month-2 = février
long-month-3 = mars
long-month-4 = avril
long-month-5 = mai
long-month-6 = juin
long-month-7 = juillet
long-month-8 = août
long-month-9 = septembre
long-month-10 = octobre
long-month-11 = novembre
long-month-12 = décembre
plain-in = en { $month },
plain-reported = tel que rapporté en { $month },
plain-undated = un jour non connu,
plain-asserted = { $when } { $who } a dit : { $words }
plain-assessed = { $when } { $who } a estimé : { $words }
plain-listed = { $when } { $who } a donné pour motif d’une inscription : { $words }
plain-adjudicated = { $when } { $who } a constaté : { $words }
plain-gap = { $when } { $who } n’a pu déterminer : { $words }
page-question = Des marchandises sont-elles allées de { $source } à { $target }, et par quelle voie ?
page-way-1 = Première voie.
page-way-2 = Deuxième voie.
page-way-name-1 = la première voie
page-way-name-2 = la deuxième voie
page-the-way = la voie
page-every-step = chaque étape de { $way }
page-cargo = Cargaison entre des lieux.
page-from-to = { $a } vers { $b }
page-alone = uniquement { $voice }
page-step = Que des marchandises soient allées de { $a } à { $b }, c’est la parole de { $number } { $sources ->
        [1] source
       *[other] sources
    } : { $voices }.
page-step-others = Que des marchandises soient allées de { $a } à { $b }, c’est la parole de { $number } sources, qui ne désignent pas toutes les mêmes marchandises : { $voices }.
page-step-hedged = Que des marchandises soient allées de { $a } à { $b }, aucune source ne l’affirme sans réserve : { $voices } { $sources ->
        [1] le dit avec la sienne
       *[other] le disent avec la leur
    }, { $hedges }.
page-limit-hedge = L’énoncé de { $ways } a une réserve de sa source : { $hedges }.
page-spliced = Aucune source n’énonce la voie entière d’un bout à l’autre. { $ways ->
        [1] Elle est assemblée
       *[other] Chaque voie ci-dessous est assemblée
    } d’après les mots de { $voices }.
page-whole-and-spliced = Une voie est énoncée, sur la foi de { $voices } ; aucune source n’en énonce ainsi une autre.
page-whole-tied = { $ways ->
        [1] Une voie est énoncée, sur la foi de { $voices }.
       *[other] Deux voies sont énoncées, aucune mieux documentée que l’autre, sur la foi de { $voices }.
    }
page-whole-each = Deux voies sont énoncées, sur la foi de { $voices }.
page-whole = { $ways ->
        [1] Une voie est énoncée, sur la foi de { $voices }.
       *[other] Deux voies sont énoncées, la première mieux documentée que la seconde, sur la foi de { $voices }.
    }
page-limit-parties = { $count ->
        [1] La déclaration de { $ways } ne nomme pas toutes les parties intermédiaires.
       *[other] Les déclarations de { $ways } ne nomment pas toutes les parties intermédiaires.
    }
page-limit-goods = { $count ->
        [1] La déclaration de { $ways } ne nomme pas de marchandises.
       *[other] Les déclarations de { $ways } ne nomment pas de marchandises.
    }
page-seat = { $who } ({ $country })
page-seats = D’après le dossier, les deux bouts sont ici : { $seats }.
page-ways-note = Voies entre les deux extrémités, les itinéraires que donne une même déclaration comptés une fois : { $ways } ; données en première page : { $told }.
page-more-steps = Viennent ensuite { $number } autres { $count ->
        [1] déclaration
       *[other] déclarations
    } sur des étapes intermédiaires.
page-other-goods = Avec d’autres désignations des marchandises :
page-of-goods = D’autres déclarations nomment les marchandises d’une de ses étapes :
page-told-by-figures = Ce qu’ont dit { $voices } est donné avec des chiffres, sous « { $heading } ».
page-told-in-annex = Ce qu’ont dit { $voices } figure dans l’annexe.
page-carriers = Les transporteurs de cette déclaration : { $who }.
page-weak-step = L’une de ses étapes n’est énoncée que par des sources faibles, qui ne sont pas imprimées seules.
page-no-denial = Personne au dossier ne le dément ; ce qui a été répondu figure plus bas.
page-nothing-against = Aucune déclaration au dossier ne le dément ni n’y répond nommément.
page-denied = C’est démenti :
page-denied-before = Les déclarations par lesquelles commence cette réponse datent du { $day } et d’après, et aucun démenti au dossier ne les nomme. Auparavant, un compte rendu antérieur du même fait avait été démenti :
page-disputed = Les preuves sont contestées :
page-disputed-before = Les déclarations par lesquelles commence cette réponse datent du { $day } et d’après, et aucun démenti au dossier ne les nomme. Auparavant, les preuves d’un compte rendu antérieur du même fait avaient été contestées :
page-denied-in-general = Personne au dossier ne le dément nommément. De façon plus générale :
page-denied-in-general-before = Personne au dossier ne le dément nommément. En termes généraux, et avant le { $day }, date de la première des déclarations par lesquelles commence cette réponse :
page-sure = À quel point c’est sûr
page-denies = Démentis et réponses
page-unknown = Ce qui n’est pas connu
page-change = Ce qui pourrait changer cette réponse
page-done = Ce qui pourrait être fait
done-new = Aucune mesure de { $voice } au dossier ne vise { $who } ; on ne sait pas ici si sa liste actuelle en a une.
done-new-any = Sans aucune mesure au dossier : { $who } ; on ne sait pas ici si une liste actuelle en a une.
done-all-listed = Chaque entreprise et chaque navire de ces voies figure sur chacune des listes au dossier qui en nomment un ; les y nommer de nouveau ne changerait rien. Des listes qui ne sont pas au dossier peuvent ne pas les avoir.
done-nobody = Aucune désignation d’une entreprise ou d’un navire ne changerait cette réponse : que des marchandises sont allées de { $a } à { $b } est énoncé sans entreprise ni navire entre les deux.
done-ships = Il est dit que { $who } ont porté la cargaison décrite ici ; sans eux, cette cargaison n’aurait pas de transporteur nommé, et la réponse tiendrait.
done-no-way = Aucune voie n’est documentée ; on n’en connaît donc aucune qu’une désignation couperait.
done-here-free = Sans aucune mesure au dossier : { $who } ; on ne sait pas ici si une liste actuelle en a une.
done-here-open = Ne figure pas sur chaque liste au dossier qui nomme une autre partie citée ici : { $who }.
done-here-all = Chaque partie cherchée ici figure sur chacune des listes au dossier qui en nomment une ; les y nommer de nouveau ne changerait rien. Des listes qui ne sont pas au dossier peuvent ne pas les avoir.
done-own-nobody = Aucune entreprise, aucun organisme ni navire qui pourrait être désigné n’est nommé ici dans ce qui est énoncé à son sujet.
done-series = De ceux qui sont nommés plus largement :
done-here-nobody = Aucune entreprise, aucun organe et aucun navire n’est nommé ici qui pourrait être désigné.
sure-nothing = Aucune voie n’est documentée ; cela ne prouve pas que rien n’ait circulé.
sure-thin = Peu documenté.
sure-spliced = Plusieurs sources pour chaque étape, mais aucune pour l’ensemble.
sure-spliced-one = Assemblé : aucune source pour l’ensemble, et une seule source pour une étape.
sure-disputed = Plusieurs sources l’énoncent, et c’est contesté.
sure-disputed-before = Plusieurs sources l’énoncent ; ce qui avait été rapporté avant a été contesté.
sure-disputed-one = Une seule source, et c’est contesté.
sure-disputed-one-before = Une seule source ; ce qui avait été rapporté avant a été contesté.
sure-disputed-goods = Plusieurs sources disent que des marchandises sont passées, une seule désigne celles-ci, et c’est contesté.
sure-disputed-goods-before = Plusieurs sources disent que des marchandises sont passées, une seule désigne celles-ci ; ce qui avait été rapporté avant a été contesté.
sure-goods = Plusieurs sources disent que des marchandises sont passées ; une seule désigne celles-ci.
sure-several = Plusieurs sources énoncent chaque étape.
sure-several-chain = Plusieurs sources décrivent la voie, mais une étape au moins seulement comme partie d’une chaîne.
sure-authority = Une seule source : la parole d’une autorité pour { $ways ->
        [1] la voie
       *[other] chaque voie
    }.
sure-one = Une seule source pour { $ways ->
        [1] la voie
       *[other] chaque voie
    }.
sure-why-listed = Le motif d’une inscription est la déclaration d’une autorité, non le constat d’un tribunal.
sure-why-assessed = Une estimation est la conclusion qu’une source tire de ses éléments, non un relevé de marchandises en route.
sure-why-unread = De ce qu’a dit { $voices }, aucune copie du texte n’est au dossier.
sure-unread-note = Affirmations sans texte disponible : { $claims }.
sure-nobody-else = Personne d’autre au dossier n’en énonce une partie.
sure-also = { $voice } en énonce une partie : { $steps }.
sure-also-all = { $count ->
        [1] { $voices } le dit ou l’estime aussi
       *[other] { $voices } le disent ou l’estiment aussi
    }.
sure-why-members = { $body } comprend { $who }, et n’est pas une source de plus.
page-figures-differ = Combien : les chiffres au dossier diffèrent, et ne sont jamais additionnés : { $figures }.
fragile-many-voice = Pour qu’il ne reste aucune voie au dossier, { $least } sources au moins doivent avoir tort (de { $a } à { $b }).
fragile-many-root = Ces sources ont parlé plus d’une fois : { $number } déclarations au moins devraient être fausses. Les déclarations d’une même source ne sont pas indépendantes entre elles.
sure-why-repeated = { $voices } répètent une même déclaration sur { $a } vers { $b }, et comptent pour une.
repeated-note = Déclarations d’origine de l’étape : { $roots }.
statements-note = Déclarations d’origine : { $roots }.
claims-note = Affirmations : { $claims }.
note-cut = { $shown } et d’autres ; l’annexe les a toutes.
page-names = (répond à une déclaration donnée ici)
page-names-before = (répond à un compte rendu antérieur du même fait ; les déclarations par lesquelles commence la réponse datent du { $day } et d’après)
page-in-general = (ne répond nommément à aucune déclaration donnée ici)
page-in-general-before = (ne répond nommément à aucune déclaration donnée ici ; celles par lesquelles commence la réponse datent du { $day } et d’après)
page-more-statements = { $count ->
        [1] Une autre déclaration de ce genre figure
       *[other] D’autres déclarations de ce genre ({ $number }) figurent
    } dans l’annexe : { $who }.
page-silent = Pas de réponse ou pas de commentaire à la source et le jour entre parenthèses, ce qui n’est pas un démenti : { $who }.
page-silent-before = Ce qui date d’avant le { $day } est plus ancien que les déclarations par lesquelles la réponse commence.
page-silent-one = { $who } ({ $reports })
page-no-other-denial = Rien de plus que la déclaration citée dans la réponse n’est au dossier.
page-period = La question porte sur { $period } : seules les déclarations qui peuvent porter sur cette période sont retenues, et seules les mesures alors en vigueur sont indiquées. Une déclaration sans premier jour peut porter sur toute date antérieure à celle où elle a été faite. Ci-dessous, « au dossier » désigne ce qui l’est pour cette période.
page-unnamed = Qui d’autre se trouvait entre les parties ; elles ne sont pas toutes nommées : { $steps }.
page-no-goods = Quelles marchandises sont allées : { $steps }.
page-no-day = Quand des marchandises ont circulé ; aucune source ne dit depuis quand : { $steps }.
page-no-purpose = Si les marchandises lui étaient destinées ; aucune source ne le dit : { $steps }.
page-no-sender = Qui a envoyé les marchandises ({ $place }) : aucune voie donnée ici ne nomme d’organe ni d’entreprise.
page-no-receiver = Qui a reçu les marchandises ({ $place }) : aucune voie donnée ici ne nomme d’organe ni d’entreprise.
page-no-use = Si les marchandises ont été utilisées, et dans quoi ; ce à quoi elles sont dites destinées ne le dit pas : { $steps }.
page-no-user = Qui a utilisé les armes ; aucune déclaration donnée ici ne le dit : { $steps }.
page-cargo-unsaid = À quoi servait la cargaison ; sa source ne dit pas que c’étaient des armes : { $steps }.
page-cargo-undated = Depuis quand la cargaison est partie ; aucune déclaration donnée ici ne le dit : { $steps }.
page-no-quantity = Combien : aucune source ne donne de chiffre pour ces voies.
page-hidden = { $count ->
        [1] Une autre voie au dossier ne repose, à une étape, que sur des sources faibles, et n’est pas donnée ici. Là où cette page dit qu’il ne resterait aucune voie, cela vaut aussi pour celle-là
       *[other] D’autres voies au dossier ne reposent, à une étape, que sur des sources faibles, et ne sont pas données ici. Là où cette page dit qu’il ne resterait aucune voie, cela vaut aussi pour celles-là
    } ; l’annexe contient ce qui peut être imprimé.
page-hidden-note = Itinéraires dont une étape n’a pour appui que des déclarations qui ne doivent pas figurer seules : { $count }.
page-change-absence = C’est une absence : aucune erreur d’une source ne peut l’ôter. Un seul document nouveau le pourrait.
fragile-voice = { $count ->
        [1] Si { $named } a tort, il ne reste aucune voie au dossier de { $a } à { $b }.
       *[other] Toutes ces sources doivent avoir tort pour qu’il ne reste aucune voie au dossier de { $a } à { $b } ; si l’une d’elles a raison, une voie reste : { $named }.
    }
fragile-voice-shared = Aucune voie au dossier ne reste de { $a } à { $b } si toutes celles-ci se trompent : { $named } ; elles ne reposent pas partout sur des déclarations qui leur sont propres.
fragile-voice-bound = Il ne reste aucune voie au dossier de { $a } à { $b } si toutes ces sources ont tort : { $named } ; moins peuvent suffire.
fragile-bodies = { $named }, et avec elles { $bodies }, dont certaines sont membres
fragile-root = { $count ->
        [1] Une seule déclaration porte le tout : { $named }.
       *[other] Il ne reste aucune voie si tout ceci est faux, et moins ne suffit pas : { $named }.
    }
fragile-root-bound = Il ne reste aucune voie si tout ceci est faux : { $named } ; moins peut suffire.
fragile-note = Parmi { $labels } derrière la liaison, le plus petit ensemble trouvé sans lequel aucun itinéraire ne reste en compte { $size } ; aucun ensemble de moins de { $least } ne suffit : { $which }.
falls = { $count ->
        [1] La réponse tombe si ceci est faux : { $named }.
       *[other] La réponse tombe si tout ceci est faux, et aucun ensemble plus petit ne suffit : { $named }.
    }
falls-bound = La réponse tombe si tout ceci est faux : { $named }. Moins peut suffire : sur { $of } derrière la liaison, on sait seulement que moins de { $least } ne suffisent pas.
falls-statement = ce que { $who } a dit le { $day } ({ $documents })
page-way-falls = { $way } tombe si { $named } est faux.
page-firmer = Une deuxième source indépendante, comme un document de transport ou la trace d’un paiement, renforcerait ce qu’une seule source énonce : { $steps }.
statement-of = ce que { $who } a dit ({ $day })
measures-free = Aucune mesure n’est au dossier pour { $who }.
entries-open = Des inscriptions que nomment ces fiches ne sont pas au dossier ; on ne sait donc pas si ces mesures s’appliquent : { $who }.
namesakes-open = D’autres inscriptions de ces noms sont visées par des mesures, et on ne sait pas s’il s’agit des mêmes parties : { $who }.
measures-loose = Les mesures visant { $who } ne bloquent pas toutes les opérations.
and-more = { $names } et { $count ->
        [1] un autre
       *[other] d’autres
    }
measures-by = { $voice } inscrit { $who } sur une liste, mais pas, d’après le dossier, { $lacking }.
measures-by-all = { $voice } inscrit { $who } sur une liste.
measures-by-every = Inscrit sur sa liste toutes les parties cherchées ici ({ $number }) : { $voice }.
measures-nobody-else = Aucune autre liste au dossier ne nomme l’une de ces parties.
measures-places = Parmi les lieux nommés, aucun de ceux-ci n’a de mesure au dossier : { $places }.
page-no-code = Aucune source n’indique de code douanier ou de licence des marchandises.
page-goods-free = Aucune mesure au dossier ne vise en tant que telles ces marchandises : { $goods }.
page-codes = { $count ->
        [1] Code douanier des marchandises, sous lequel une licence se demande
       *[other] Codes douaniers des marchandises, sous lesquels une licence se demande
    } : { $codes }.
page-code-tier = { $code } (Common High Priority List, rang { $tier })
page-codes-note = Codes SH, édition 2022, qu’indiquent les affirmations, ou à défaut ceux des marchandises qu’elles nomment : { $codes }.
leave-listed = Qu’une partie soit sur une liste ne montre pas que les opérations avec elle ont cessé.
leave-none = Si une mesure mettait fin à toute opération avec { $who }, il ne resterait aucune voie au dossier.
leave-ways = Si une mesure mettait fin à toute opération avec { $who }, il resterait { $ways }, par { $through }.
leave-end = Si une mesure mettait fin à toute opération avec { $who }, aucune voie donnée ici ne resterait, puisque chacune y commence ou y finit.
leave-others = Si une mesure mettait fin à toute opération avec { $who }, il resterait une voie documentée qui n’est pas donnée ici.
leave-pair = Si des mesures mettaient fin à toute opération avec les deux, { $who }, il ne resterait aucune voie au dossier.
picture-title = Les voies documentées
picture-title-brands = Marques sur des pièces trouvées
picture-title-both = Voies documentées, et marques sur des pièces trouvées
picture-words = { $title }, de gauche à droite. { $ways }.
picture-hedged = { $said } ({ $hedges })
picture-heading = { $way } · { $said }
picture-cargo = Cargaison
picture-made = fabriqué par lui
picture-last-step = Marchandises de { $way } : celles de sa dernière étape.
picture-by-way = par { $way }
picture-no-goods = marchandises non précisées
picture-more = { $count } de plus entre eux
picture-to = { $left } vers { $right }
picture-to-brand = { $left } ; leurs marques, sur des pièces trouvées dans : { $right }
picture-to-goods = { $left } – { $right }
picture-stated = Trait plein : affirmé par une source.
picture-assessed = Trait tireté : jugement propre d’une source, ou ce qu’elle affirme avec réserve.
picture-unknown = Trait pointillé : un lien est affirmé, on ne sait pas comment les marchandises ont circulé.
picture-brand = Trait mixte sans flèche : une marque sur des pièces trouvées ; aucune fourniture n’est documentée.
picture-goods = Trait fin et cadre fin : ce que les marchandises sont, d’après la source.
picture-weapon = Case noire : une arme ou des munitions.
picture-partial = « … » : les parties entre les deux ne sont pas toutes nommées.
picture-unnamed = Cadre tireté : non nommé ou non précisé.
page-foot = Une inscription est l’allégation d’une autorité. Mois et jours sont ceux des déclarations, sauf si le texte dit autre chose. Seules les mesures et listes au dossier ici ont été consultées ; qu’aucune fourniture ne soit au dossier ne prouve pas qu’il n’y en ait pas eu. Cette page dit ce qui s’ensuivrait et ne conseille rien. Ses petits numéros sont ceux des notes de la version complète.
page-readable-note = Facilité de lecture de Flesch : 206.835 moins 1.015 fois les mots par phrase, moins 84.6 fois les syllabes par mot. Les syllabes sont comptées par groupes de voyelles.
page-readable = Première page : { $sentences } phrases, de { $median } mots en médiane ; facilité de lecture { $ease } (Flesch ; 60 à 70 est un anglais simple). Noms et citations ne sont pas comptés.
page-only-weak = Une voie repose, à une étape au moins, sur des sources faibles seules, qui ne sont pas imprimées à part. L’annexe dit ce qui peut être dit des autres étapes.
page-on-end = Au dossier sur { $name }.
page-on-ends-no-way = Rien de cela ne dit que des marchandises soient allées de l’un à l’autre.
page-lacking = Ce que contiennent des listes et des rapports dont l’existence est connue et qui ne sont pas au dossier, ou seulement en partie : { $things }.

## Deux pages derrière la première

column-said = { $head } :{" "}
heading-steps = Les étapes, une ligne chacune
head-step = De → à
head-goods = Relation, ou marchandises déplacées
head-who-says = Qui le dit, et quand ce fut public
head-documented = Comment c’est documenté
steps-more = { $count ->
        [1] Une autre étape figure
       *[other] { $count } autres étapes figurent
    } dans l’annexe.
steps-more-note = Étapes que seule l’annexe contient : { $count }.
steps-weak = { $count ->
        [1] Une autre étape repose uniquement sur des sources faibles, et n’est pas imprimée à part.
       *[other] { $count } autres étapes reposent uniquement sur des sources faibles, et ne sont pas imprimées à part.
    }
steps-weak-note = Étapes qui n’ont pour appui que des déclarations qui ne doivent pas figurer seules : { $count }.
said-by = { $voice }
said-by-assessed = { $voice } (son estimation)
said-by-listed = { $voice } (motif énoncé)
said-by-gap = { $voice } (n’a pu le déterminer)
said-by-more = et { $count ->
        [1] une autre
       *[other] d’autres
    }
page-parts-question = Quelles pièces ont été trouvées dans { $name }, et leurs fabricants les ont-ils fournies pour { $thing } ?
page-party-question = Qu’y a-t-il au dossier sur { $name } ?
dossier-supply-unknown = On ne sait pas si les fabricants des pièces les ont fournies pour cela : aucune fourniture de ce genre n’est documentée au dossier.
dossier-no-way = Aucun document au dossier ne nomme de voie d’un fabricant de pièces jusqu’à cette arme.
dossier-one = La parole d’une seule source : { $voice }.
dossier-several = Plusieurs sources, chacune pour sa part de la réponse.
dossier-each = Une seule source pour chaque part de la réponse.
dossier-why-one = Personne d’autre au dossier n’a examiné ou rapporté la même chose.
stated-also = { $voices } en { $count ->
        [1] énonce
       *[other] énoncent
    } aussi une partie.
dossier-nothing = Rien qui puisse figurer seul n’est au dossier.
dossier-change-one = Ce qui est énoncé ci-dessus repose sur une seule source, { $voice }. Si elle a tort, cette partie tombe.
dossier-falls = Cela tombe si { $named } est faux.
falls-note = Ce sur quoi cela repose : { $statements }.
dossier-change-several = Chaque déclaration ci-dessus tombe avec sa propre source : { $voices }.
dossier-change-absence = Qu’aucun itinéraire ne soit documenté est une absence. Aucune erreur d’une source ne peut l’ôter ; un seul document nommant qui a vendu une pièce à qui le pourrait.
dossier-brand = Si le propriétaire d’une marque a vendu la pièce : une marque sur une pièce est un signe, non une vente par son propriétaire.
dossier-unnamed = De qui il s’agit : { $names }.
dossier-shares = Parts de ses composants
dossier-examined = Trouvé dans des exemplaires examinés
examined-marks = Selon { $source }, des pièces trouvées dans { $examples ->
        [one] un exemplaire examiné
       *[other] { $number } exemplaires examinés
    } portent les marques { $makers ->
        [one] d’un fabricant
       *[other] de { $count } fabricants
    }{ $counted ->
        [0] {""}
       *[other] {" "}(nombre d’entrées entre parenthèses)
    } : { $first }{ $rest ->
        [0] {""}
        [one] {" "}et un autre
       *[other] {" "}et { $rest } autres
    }. Une marque ne dit pas qui a vendu la pièce.
dossier-series = Dit plus largement, sans nommer celle-ci
dossier-remainder = Si aucun composant n’est compté deux fois, il en reste { $rest }. S’ils portent des marques, et de qui, aucune part au dossier ne le dit.
dossier-remainder-note = 100 moins { $shares } font { $rest } ; c’est notre calcul. Affirmations : { $claims }.
dossier-sellers = Qui a vendu les pièces à qui, et quand.
dossier-no-parts = De quels types de pièces il s’agit : aucune source au dossier ne les énumère.
dossier-no-user = Qui l’a utilisée, et d’où : aucune déclaration au dossier à son sujet ne le dit.
dossier-own = Ce que disent les fabricants
dossier-no-own = Aucune déclaration d’un fabricant au dossier ne nomme cette arme.
dossier-leave-nothing = Aucune fourniture d’un fabricant vers elle n’est documentée ; on n’en connaît donc aucune qu’une désignation couperait.
dossier-brand-heading = marque trouvée · { $said }
slide-continued = { $title } (suite)
mail-attached = Le rapport entier est joint : { $file }. Les numéros en exposant sont ceux de ses notes.
heading-measures-brief = Qui est sous le coup de quelle mesure
measure-since = { $measure }, { $by }, { $day }
measure-reported = { $by } (rapporté par { $who })
caption-events = Ce qui s’est passé, aux jours que les sources indiquent ; une rangée pour chaque source.
several-and = { $first } et { $last }
several-or = { $first } ou { $last }
