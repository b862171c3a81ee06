### What entrepot says around the words of sources, in English. A list of another language has the same keys; what it
### lacks is said in English. A house that wants other words puts a list with only those messages into its folder.
###
### A value in braces is put in by the program: { $name }. A claim's sentence, a quote and a name are never in this file:
### they stand as they were entered. Nothing here may say more than a claim does.

## Days

thousands = ,
undated = undated
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

## Closed sets: each word of ours by the value that it stands for

status-asserted = asserted
status-assessed = assessed
status-listed = listed
status-adjudicated = adjudicated
status-settled = settled
status-self = self
status-measured = measured
status-denied = denied
status-gap = gap
status-withdrawn = withdrawn
status-error = error
status-proposed = proposed

level-state = state
level-firm = firm
level-shipment = shipment
level-item = item

word-documented-by-several-voices = documented by several sources
word-documented-by-one-statement = documented by several sources that repeat one statement
word-documented-by-one-voice = documented by one source
word-thinly-documented = thinly documented
word-measured = measured
word-contested = contested
word-lead = lead
word-on-file-not-scored = on file, not scored

short-documented-by-one-voice = one source
short-thinly-documented = thin
short-lead = lead
short-on-file-not-scored = not scored

confidence-high = high
confidence-moderate = moderate
confidence-low = low
rule-high = two sources of different kinds behind each movement, newest within 18 months, every intermediary named, no movement known only as part of a chain
rule-low = a movement with one source (those that repeat one statement count as one), a step at C3 or worse, or two parties taken for one that may be two
rule-moderate = neither high nor low

severity-high = high
severity-elevated = elevated
severity-none = none
severity-unknown = not known
because-goods = weapons or munitions are named as goods: { $what }
because-drive = an engine or the guidance of a weapon: { $what }
because-part = a part of a weapon, or material for one: { $what }
because-tier = HS { $what } is tier { $tier } of the Common High Priority List
because-weapon = the route ends in a weapon, { $weapon }, and no source on file says that the goods are in it
because-unlisted = no use in a weapon is stated, and HS { $what } is not on the Common High Priority List
because-unnamed = for at least one step no claim names the goods
because-unclassed = of these goods no claim states a use in a weapon or a listed customs code: { $what }
goods-for-weapon = { $goods } (for { $weapon })
because-frozen = under an asset freeze: { $what }
role-from = start of a step
role-to = end of a step
role-between = named between the ends
role-party = party to a relation
role-carrier = carrier
role-carries-to = said to carry to { $of }
role-called-at = called at { $of }
role-works-at = works at { $of }
role-owner = owner of { $of }
role-linked = printed as linked to { $of }
role-maker = maker of { $of }
role-waypoint = waypoint

measure-asset-freeze = asset freeze
measure-export-restriction = export restriction
measure-vessel-ban = vessel ban
measure-travel-ban = travel ban
measure-sectoral = sectoral
measure-not-stated = sanctions of a kind that is not stated

stands-ended-before-the-leg = ended before the step
stands-after-the-leg = begun after the step
stands-after-the-statement = begun after the statement on the step, which states no end
stands-began-on-a-day-not-printed = began on a day not printed
stands-the-leg-has-no-stated-beginning = the step has no stated beginning
stands-in-force-at-the-leg-s-beginning = in force at the beginning of the step
stands-began-during-the-leg = begun during the step

denial-names-a-claim = names this claim
denial-set-beside = set beside it; it does not name it
denial-earlier-general-denial = an earlier general denial
denial-general-denial = a general denial
denial-no-comment = no comment, not a denial
denial-answers-a-measure = answers a measure on a party; it does not name this claim
denial-own-statement = its own statement

quote-verified = quote found in a document at hand
quote-at-hand-elsewhere = quote as held elsewhere
quote-not-passed-on = Its words are not passed on, because the licence of the source allows only facts to be passed on.
quote-none = no text held: read at the place named

span-none = not stated
span-day = { $start }
span-both = { $start } to { $end }
span-from = from { $start }
span-by = by { $end }, beginning not stated

flag-partial-stage = unnamed intermediaries: not every party between { $a } and { $b } is named
flag-goods-differ = goods differ along the route: { $a }, then { $b }
codes-same-hs6 = HS codes: { $shared } at step { $first } and at step { $second }
codes-same-heading = HS codes: the heading { $shared } at step { $first } and at step { $second }, not the same six digits ({ $a }; then { $b })
codes-same-chapter = HS codes differ: { $a } at step { $first }, { $b } at step { $second }; they have only the chapter { $shared } in common
codes-other = HS codes differ: { $a } at step { $first }, { $b } at step { $second }; they have no chapter in common
codes-unknown-first = HS codes: none stated at step { $first }, { $b } at step { $second }, so whether the goods continue is not known
codes-unknown-second = HS codes: { $a } at step { $first }, none stated at step { $second }, so whether the goods continue is not known
codes-note = The codes are those that the claims behind the two steps state, or else those of the goods that they name (HS 2022). Compared are their first six, four and two digits. A code is a class of goods: that both steps have it does not show that the goods are the same.
flag-purpose-differs = the weapon differs along the route: goods for { $a }, then goods for { $b }
flag-purpose-not-stated = what it was for is not stated: no source says that what reached { $a } was for { $b }
flag-variant-not-stated = for which variant is not stated: no source says that what reached { $a } was for { $b }
flag-unknown-leg = step not determined: how goods went from { $a } to { $b } is not known
proposals-not-drawn = { $count ->
        [1] One relation between the parties shown is proposed by rules that read a text, and nobody has read it
       *[other] { $count } relations between the parties shown are proposed by rules that read a text, and nobody has read them
    }: not drawn here, and part of no number, until a person has read and accepted it.
dek-by = Only what was public by { $day } counts.
dek-about = Only claims about this period count: { $during }.
dates-all = all that is public
dates-by = all that was public by { $day }
dates-ever = at any time
dates-about = only claims about this period: { $during }
proposals-drawn = { $dek } { $count ->
        [1] One dotted line is
       *[other] { $count } dotted lines are
    } proposed by rules and not yet read by a person: proposals are in no route and no number.
sub-proposed = { $kind }, named in a text only
small-proposed = proposed, not read
word-proposed = proposal
flag-let-in = not read by a person: the relation of { $a } and { $b } rests on claims read by rules that the case accepts ({ $rules })
flag-possibly-the-same = possibly the same: holds only if { $a } and { $b } are one, which a decision calls unsure; counted as { $factor }

verdict-accept = accept
verdict-correct = correct
verdict-reject = reject
verdict-unsure = unsure

## Kinds, relations, identifiers

kind-country-or-territory = Country or territory
kind-body-of-a-state = Body of a state
kind-company = Company
kind-organisation = Organisation
kind-unnamed-group = Unnamed group
kind-person = Person
kind-vessel = Vessel
kind-aircraft = Aircraft
kind-place = Place
kind-weapon-class-series-or-variant = Weapon (class, series or variant)
kind-weapon = Weapon
kind-weapon-examined = Weapon examined
kind-component-or-goods = Component or goods
kind-hs-code = HS code
kind-list-or-legal-act = List or legal act
kind-event-or-statement = Event or statement
relation-supplies = supplies
relation-transfers = transfers
relation-shipped-to = shipped to
relation-voyaged-to = voyaged to
relation-exports-to = exports to
relation-transports = transports
relation-called-at = called at
relation-ship-to-ship = ship to ship
relation-ais-gap = AIS gap
relation-flagged-in = flagged in
relation-named = named
relation-transships-via = transships via
relation-manufactures = manufactures
relation-designs = helps to design, develop or test
relation-component-of = component of
relation-provides-for = provides for
relation-contains = contains
relation-branded-by = parts branded by
relation-instance-of = instance of
relation-used-by = used by
relation-used-for = used for
relation-fired-at = aimed at or came down at
relation-owns = has a stake in or controls
relation-directs = leads, manages or oversees
relation-subsidiary-of = subsidiary or part of
relation-acts-for = acts for
relation-associated-with = involved or associated with
relation-linked-to = linked to
relation-operates-at = operates at
relation-designates = designates
relation-listed-on = listed on
relation-warns = warns or writes to
relation-visited = visited
relation-contracted = contracted
relation-not-same-entry = not same entry
relation-incorporated = incorporated
relation-states = states

# A relation that is over: every statement of it is of a time before the statement
was-supplies = supplied
was-transfers = transferred
was-exports-to = exported to
was-transports = transported
was-flagged-in = was flagged in
was-transships-via = transshipped via
was-manufactures = manufactured
was-designs = helped to design, develop or test
was-component-of = was a component of
was-provides-for = provided for
was-contains = contained
was-branded-by = had parts branded by
was-instance-of = was an instance of
was-used-by = was used by
was-used-for = was used for
was-owns = had a stake in or controlled
was-directs = led, managed or oversaw
was-subsidiary-of = was a subsidiary or part of
was-acts-for = acted for
was-associated-with = was involved or associated with
was-linked-to = was linked to
was-operates-at = operated at
was-designates = designated
was-listed-on = was listed on
was-warns = warned or wrote to
was-states = stated
over-by = no later than { $end }, beginning not stated
scheme-iso2 = ISO 3166-1 alpha-2
scheme-imo = IMO ship number
scheme-imo-company = IMO company number
scheme-ru-inn = Russian taxpayer number (INN)
scheme-ru-ogrn = Russian state registration number (OGRN)
scheme-cn-uscc = Chinese unified social credit code
scheme-hk-cr = Hong Kong company registration number
scheme-kz-bin = Kazakh business identification number
scheme-hs6 = Harmonized System code, HS 2022, six digits
scheme-tail = aircraft tail number
scheme-ofac = OFAC list entry
scheme-un = UN Security Council list entry
scheme-unlocode = UN/LOCODE
scheme-eu = EU act, annex and number

## The picture

title-route = From { $source } to { $target }
title-around = Around { $name }
band-cargo = Cargo between places in the two: another level, other claims
band-both = Statements that name both ends
band-about = On file about { $name }
any-of = any of { $count } parties ({ $asked })
set-listed-yes = under a measure
set-listed-no = without a measure on file
set-listed-yes-by = under a measure of { $authority }
set-listed-no-by = without a measure of { $authority } on file
column-from = FROM
column-to = TO
column-goods = GOODS
column-weapon = WEAPON
column-place = PLACE
column-country = COUNTRY
column-carrier = CARRIER
column-intermediary = INTERMEDIARY
goods-not-named = goods not named
no-number = no number
short-voices = { $voices } sources
short-repeated = { $statements ->
        [1] { $voices } sources, one statement
       *[other] { $voices } sources, { $statements } statements
    }
chain-step = step of a chain
small-lead = lead: no number
small-person = no number: a person
near-note = One line stands for all relations from one card to another; a number at its start says how many, ⊗ that one of them is denied or disputed. +2 on a card: lines drawn when you point at it or choose it. A bar at the right edge of a card: a measure, in force or ended. In italics: countries, unions and groups that are not named; nothing is drawn only because it touches one of them. Two cards one behind the other: a group of parties that the same relation joins to the same card; a click opens it in place.
tip-sources = according to { $voices }
tip-denied = denied or answered by { $voices }
label-denied = ⊗ denied
pill-sanctioned = SANCTIONED
pill-delisted = DELISTED
pill-sectoral = sectoral measure
pill-not-stated = sanctions, unspecified
pill-export-restriction = export restriction
pill-vessel-ban = vessel ban
pill-travel-ban = travel ban
footer = entrepot; version { $state } of the case; { $read } claims{ $when }.
footer-part = { $read } of { $all }
footer-known = { " " }as known on { $day }
footer-during = , during { $during }
footer-newest = , newest { $day }
footer-let-in = { " " }{ $count } { $count ->
        [1] of them was
       *[other] of them were
    } read by rules that the case accepts ({ $rules }) and not by a person.
footer-own-strengths = { " " }Support follows the case’s own table of strengths ({ $table }).
footer-own-decisions = { " " }Decisions of the case in force: { $identity } on identity, { $claims } on claims.
footer-own-tables = { " " }Tables of the case that differ from those shipped with this entrepot: { $sources }.
waypoints = Waypoints of the chain ({ $order }): { $places }.
order-stated = in this order
order-not-stated = order not stated

## Numbers and where they come from

support = support { $number }
support-of = Support of { $what }: { $number }.
above = above 0.95
above-why = Printed as above 0.95, because nobody examined the item itself.
sum-claim = { $claim }: strength { $strength } ({ $voice }; { $root }{ $weak }).
sum-denied = { $claim }: strength { $strength }, lowered to { $after } by a denial ({ $voice }; { $root }{ $weak }).
sum-weak = ; weak: counts only if nothing better is on file
sum-picked = One claim counts for each source, chosen for the greatest support: { $claims }.
sum-body = A body that is made up of other sources counts in place of them, or not at all.
sum-one-root = Claims that go back to one original statement count once, the strongest.
sum-weak-picked = Weak claims count together, with the strength of the strongest of them: { $claims }.
sum-independent = If the original statements are independent: 1 - { $product } = { $independent }.
sum-common = If they fully depend on one another: the strongest, { $common }.
sum-ways = If the original statements are independent: { $independent }; if they fully depend on one another: { $common }.
sum-one = Support: that of this one claim, { $support }.
sum-mixture = Support: (1 - { $rho }) x { $independent } + { $rho } x { $common } = { $support }.
note-same-file = The file is that of note { $number }.
opens-entry = opens the entry as it is there today
opens-list = opens the list or data set as it is there today
opens-site = opens the publisher’s site: the address of the page itself is not on file
opens-nothing = no web address is on file
opens-not-derived = no web address follows from “{ $address }”
archived-web = Archived copy on the web
archived-file = File that was read: { $file } (sha256 { $hash })
lead-names-both = these words name both ends
lead-names-one = these words name one of the two ends
lead-names-none = these words do not name the ends
lead-weak = weak outlet: not to be printed alone
lead-no-denial = No denial or answer is on file.
lead-more-against = { $count ->
        [1] One more is listed below.
       *[other] { $count } more are listed below.
    }
lead-party = { $kind }{ $seats ->
        [0] {""}
       *[other] {" "}in { $country }
    }{ $measures ->
        [0] {""}
       *[other] {""}, under a blocking measure of { $authorities }
    }{ $persons ->
        [1] {""}; named here through an official act or a role.
       *[0] {""}: { $relations ->
            [0] no relation is
            [1] one relation is
           *[other] { $relations } relations are
        } shown here{ $denied ->
            [0] {""}.
            [1] {""}, one of them denied or disputed.
           *[other] {""}, { $denied } of them denied or disputed.
        }
    }
note-read = Read in { $where }; { $quote }.
note-short = { $claim }: { $where }.
note-claim = { $status }, grade { $grade }, source { $voice }, first said { $root }; event { $event }; public { $day }.
day-inferred = { $day } (day inferred)
read-on = read on { $day }
line-words = { $source } to { $target }: { $label } ({ $small })

## Plots and the map

plot-series = Figures in { $unit } by asserter
plot-series-words = Figures in { $unit }: { $marks }.
plot-timeline = When it became public, and when measures began
plot-timeline-words = Timeline. { $moments }.
plot-months = Priority goods to { $place } by month
plot-months-estimate = Estimated re-exports of priority goods from { $place } by month
plot-months-words = By month. { $panels }.
months-tier = Tier { $tier }
months-panel = tier { $tier }, { $first } to { $last }: the largest month is { $month } with { $value }
plot-plane = Routes by support and severity
plot-plane-words = Support and severity: { $points }.
plot-point = route { $mark } support { $support }, severity { $severity }
plot-support = support
lane-statements = statements
lane-denials = denials
lane-measures = measures
keys-heading = Keys
key-search = Find a party, place or good
key-step = Step through cards and lines; the picture must have the focus
key-read = Go to the evidence for the selection
key-close = Close, or clear the selection
key-table = Picture or table
key-map = Picture or map, where places are known
key-fit = Show all that is drawn
key-zoom = Zoom in or out
key-turn = Columns or rows
key-lines = All lines of a neighbourhood, or those at rest
key-dates = One date earlier or later
key-menu = The menu of the selected card: expand by role, only this, route from or to here
key-hide = Hide the selected card, or all picked cards
key-fold = Fold or unfold what is attached to the card
key-only = Only the card and its relations
key-why = Why the card is shown: the relations that lead to it
key-group = Open or close the group in place
key-tidy = Lay out again, in the same order
key-connect = Connect the card with another
key-pick = Pick the card, or release it
key-note = A note on the selection, or on the picture
key-box = A box around the selection, or one that you draw
key-story = Add the view to a story
key-tell = Play the story; arrows turn its pages
key-compare = Compare with the previous date, or stop comparing
key-move = Move the card
key-undo = Take back
key-redo = Do again
key-theme = Light or dark
key-keys = These keys
page-caveat = Support is a declared score between 0 and 1 for what the sources state. It is not a frequency, and a missing line means only that nothing was found in these sources.
map-title = Places
map-note = Solid ring: where goods were. Dashed ring: the town that the address of a register gives a party. Dotted ring: a country, and the parties for which no register on file gives a town, counted in one mark; neither is a place where goods were. Lines are great circles between marks: they show which parties are related, not the way that goods took. What has no position on file is not on the map. Towns: GeoNames, CC BY 4.0.
map-drawn = Lines are great circles between marks, not the way that goods took.
map-town = { $name } (in { $town }, by its address in a register)
map-place = { $name } (where goods were)
map-seat = { $name } (where it is registered or sits)
map-words = Map. { $places }. { $note }

## A step, and what it rests on

between = { $source } to { $target }
between-goods = { $source } to { $target } ({ $goods })
no-number-leg = no number: the step is not known
no-number-person = no number is attached to a person
weak-only = Only weakly sourced statements are on file; not printed alone ({ $which }).
same-as-above = The same statement as above.
leg-title = { $source } → { $target }: { $goods }
relation-title = { $source }: { $relation } { $target }
leg-unknown = The link is not known: no number
leg-known = { $number }; { $word }: { $voices }; { $level } level.{ $partial }
leg-partial = { " " }Not every party between the two is named.

## Denials, conflicts, makers

heading-denials = Denials, answers and own statements
no-denial = No denial of these lines is on file, and no answer to them.
no-denial-by-name = No statement on file denies one of these lines by name. Related statements:
head-said = What is said
head-stands = How it relates to the claim
head-beside = Related line
heading-conflicts = Conflicting statements
heading-figures = Figures in { $unit }, side by side: never added up
heading-against = Set against each other
head-who = Who
head-public = Public
head-from = From
head-figure = Figure
heading-makers = The makers’ own words
brand-no-sale = Finding a brand in a weapon is not evidence that its owner sold it, and no route is drawn from it. A product’s presence in a weapon does not show wrongdoing by its maker.
no-statement-of-it = no statement on file.

## Designations

heading-measures = Designations
no-measure = No measure against these parties is on file.
day-not-printed = day not printed
measure-ended = { $measure } (ended)
measure-not-blocking = { $measure } (not a blocking measure)
stands-to = { $how }: { $leg }
stands-to-many = { $how } ({ $legs } steps)
head-party = Party
head-authority = Authority
head-measure = Measure
head-act = Act or programme
frozen-lead = Also named by the claims of this brief and under an asset freeze, each with its role in them:
frozen-by = { $by }, from { $day }
head-role = Role
head-frozen-by = Asset freeze by
head-leg-day = On the day of the step

## Ownership, by the rule of each regime

heading-ownership = Owners, by the rules of each regime
owned-heading = Ownership on { $day }, by the rules of each regime:
owned-heading-day = What is on file about its owners on { $day }. Only stakes and listings of that day count, and for each regime only its own listings.
owned-itself = { $rule }: { $verdict }, since it is itself listed.
owned-none = { $rule }: no rule of this regime applied on that day.
owned-suspended = { $rule }: the rule was suspended on that day.
owned-nobody = { $rule }: { $verdict }; none of its owners on file is on a list of this regime.
owned-no-list = { $rule }: { $verdict } by what is on file, which holds no listing of this regime at all.
owned-over = { $rule }: { $verdict }; stakes of { $share } count, and the rule asks for { $bar }.
owned-led = { $rule }: { $verdict }; a cited finding says that it is controlled.
owned-open-listing = { $rule }: { $verdict }; whether it was itself listed on that day is open.
owned-open-control = { $rule }: { $verdict }; control is stated, but not found by an authority here.
owned-open-share = { $rule }: { $verdict }; a share that no source states decides whether it is { $bar }.
owned-open-range = { $rule }: { $verdict }; stakes of { $share } count, and the rule asks for { $bar }.
owned-contributors = Contributors: { $who }.
owned-listed = { $who } is listed: { $claims }
owned-listed-open = Whether { $who } was under the measure on that day is open: { $claims }
owned-by-list = { $who } is listed.
owned-by-list-open = Whether { $who } was under the measure on that day is open.
owned-control = Control of { $owned } by { $owner } is found.
owned-texts = The rules, as they are written down here:
owned-controlled = control of { $owned } by { $owner } ({ $claim })
owned-unloaded = The record of { $who } names { $entries }, for which no listing is on file here.
owned-alike = Another entry with the name of { $who } is listed: { $entries }; whether it is the same party is open.
entry-ofac = OFAC list entry { $number }
entry-eu = EU list entry { $number }
entry-un = UN Security Council list entry { $number }
entry-open = the record names { $entries }, for which no listing is on file here: whether { $count ->
        [1] that measure is
       *[other] those measures are
    } in force is not answered
namesake-entry = { $name } ({ $uid }; { $by })
namesake-unsure = { $name } ({ $uid }; { $by }; a decision calls it unsure)
namesake-open = { $count ->
        [1] another entry of its name is under a measure: { $entries }; whether it is the same party is open
       *[other] { $count } other entries of its name are under measures: { $entries }; whether they are the same party is open
    }
owned-denied = Statements against it:
owned-rule = the rule: { $effect } ({ $citation }; { $read })
owned-note = note: { $note }
regime-ofac = OFAC 50 percent rule
regime-eu = EU ownership and control
regime-uk = UK ownership and control
regime-bis = BIS affiliates rule
bar-exactly-together = { $share } or more by listed owners together
bar-more-together = more than { $share } by listed owners together
bar-exactly-one = { $share } or more by one listed owner
bar-more-one = more than { $share } by one listed owner
verdict-blocked = blocked
verdict-restricted = under the export restriction
verdict-not-blocked = not blocked
verdict-not-restricted = not under the export restriction
verdict-cannot-be-said = cannot be said
share-aggregate = { $share } in aggregate
share-range = { $low } to { $high }
number-within = { $value } ({ $low } to { $high })
under-one-percent = under 1%
share-not-stated = a share that is not stated
share-untold = No source states the share of { $owner } in { $owned }.
share-overfull = The stakes in { $party } on file add up to { $total }: at least one of them is wrong.
stake = { $owner } holds { $share } of { $owned }, and counts as { $why }
stake-listed = a listed party
stake-open = a party whose listing is not on file
stake-undated = a party for which it is open whether it was under the measure on that day
stake-alike = a party whose name another listed entry has
stake-through = owned by listed parties

## Method

heading-method = How the numbers are made
method = A number here is a declared score for what the sources state. It is not a frequency and not a probability that something happened, and it has not been calibrated against outcomes. Sources are counted, not articles: copies, translations and repetitions of one original statement add nothing. Two numbers are computed, one as if all original statements were independent and one as if they fully depended on one another, and the score is their mixture{ $rho }
method-rho = { " " }(rho { $rho }).
method-table = Table of strengths, version { $version }: { $cells }.
method-denials = rho { $rho }; denial of a named fact: odds times { $bare }, or { $particulars } with particulars that can be checked.
method-grades = Strength of one claim by grade of its source and information; F and 6 are not scored:
method-confidence = Confidence is given separately, in a word. { $rules }.
method-severity = Severity is given separately, in a word, too. It depends on what the goods of a route do, according to the claims: the first of these rules that holds for any step decides. { $rules } Measures on parties are stated after it and do not change the level.
severity-rule = Severity { $level }: { $what }.
severity-rule-goods = weapons or munitions, containers with them included where a claim says what is in them
severity-rule-drive = an engine or the guidance of a weapon
severity-rule-part = another part of a weapon, or material for one
severity-rule-tier-1 = a code of tier 1 of the Common High Priority List
severity-rule-tier-2 = a code of tier 2
severity-rule-tier-3 = a code of tier 3
severity-rule-tier-4 = a code of tier 4
severity-rule-weapon = the route ends in a weapon, and no source on file says that the goods are in it
severity-rule-unlisted = all codes that are stated are on no tier
severity-rule-unnamed = no claim names the goods of a step
severity-rule-unclassed = the goods are named, and no claim states a use in a weapon or a code
rules = high: { $high }; low: { $low }; moderate: { $moderate }
head-source = Source

## Figures

diagram-words = { $title }. { $lines }.
figure-from-claims = Figure: entrepot, from the claims noted below.
figure-own = Figure: entrepot.
figure-map = Figure: entrepot. Outline: Natural Earth (public domain).
caption-plane = Routes by support and by severity: two judgements that are never multiplied.
caption-series = By asserter and day of publication, side by side: never added up. Dotted: a bound or a range.
caption-timeline = When statements became public, when they were denied, and when measures began.
caption-months = Exports of goods of the Common High Priority List to { $place } by month and tier, as { $who } report them. Each panel has its own scale, whose top is printed at its right. Solid line: the month of the invasion; dotted lines: packages of EU measures, by number. Hollow bars: months without the figures of all exporters. At most the last five years on file.
caption-months-estimate = Re-exports of such goods from { $place } to all countries, as an author estimates them: no official figures, and in no sum with one. A month without a bar has no estimate. At most the last five years on file.
caption-map = Solid: where goods were. Dashed: the town or the country where a party sits, by a register; neither is a place where goods were. Lines are great circles and no way that goods took.
caption-routes = { $reading } Solid: stated by a source; dashed: assessed; dotted: not known; a double line with a cross: denied or disputed by somebody. Wider lines have more support.
caption-reading = Read from top to bottom.
caption-no-movement = No movement is drawn here.
caption-around = Solid: stated by a source; dashed: assessed; a double line with a cross: denied or disputed by somebody.
moment-measure = { $measure } on { $party } by { $by }

## The connection as a whole

head-finding = Finding
standing-support = Support that at least one route holds
standing-ways = If statements are dependent or independent
standing-confidence = Confidence, best route
standing-severity = Severity, best route
standing-frozen = Parties named in its claims that are under an asset freeze
ways = if statements depend on one another: { $common }; if independent: { $independent }
confidence-none = not given: a step, or for which weapon the goods were, is not known
severity-because = { $level }: { $because }
nobody-frozen = no party that its claims name is under an asset freeze on file
heading-worth = How much the connection depends on each party
worth-none = No number is given, because one step joins the two ends or one end is a natural person.
worth-lead = Support that would be left if nobody dealt with a party any more. It says nothing about its guilt.
worth-note = Without { $party }: support of the connection { $left }, with it { $whole } (printed { $printed }); on { $share } of the best routes.
worth-cut = Every documented route passes through one of these: { $parties }
worth-cut-one = Every documented route passes through { $party }
and = { " " }and{ " " }
measure-by = { $measure } by { $by }
none-on-file = none on file
head-left = Left without it
head-share = On routes
head-measures = Measures on it
takes-over-lead = Without { $who } no documented route is left. On file as a lead: { $way }; not known: { $steps }.
step-unknown = how it went from { $a } to { $b }
step-purpose = whether what reached { $a } was for { $b }
step-partial = who else stood between { $a } and { $b }
takes-over = Without { $who } the best route would be { $way }, { $support }.
takes-over-note = Best route without { $who }: { $way }, support { $number }.
connection = Connection: support { $value } that at least one route holds ({ $how }; if all original statements depend on one another { $common }, if they are independent { $independent }, between the bounds { $low } and { $high })
connection-exact = exact
connection-lower = a lower bound: there are too many ways to count one claim for each step and source to look at all
connection-sampled = { $worlds } sampled worlds, 95% interval
connection-below = below { $number }
connection-over = over { $arcs ->
        [one] 1 relation
       *[other] { $arcs_shown } relations
    }, { $parties ->
        [one] 1 party
       *[other] { $parties_shown } parties
    } between the ends, { $roots ->
        [one] 1 original statement
       *[other] { $roots_shown } original statements
    }; { $from } in FROM, { $to } in TO
heading-countries = The countries it crosses
countries-apart = This is about countries, not about companies in them. No route rests on it, and it is never added up.
on-no-list = { $name }: on no list of transshipment points on file.
flag-list = { $list }, { $source }, { $day }.
flag-list-of = { $name }: { $list }, { $source }, { $day }.
head-country = Country
head-indicator = Indicator
head-value = Value
of-country = { $name }, { $what }
indicator-note = { $what }: { $value }.
indicator-method = Method: { $method }.
indicator-input = Input: { $what }{ $more }.
indicator-more = { "" }; and { $count ->
        [one] one more
       *[other] { $count } more
    }
heading-informed = What evidence would change the answer most
informed-lead = Support of the connection if a claim were confirmed or refuted, with everything else unchanged; the most informative claim comes first.
informed-untried = Of { $claims } claims, the { $tried } behind the least supported steps were tried.
informed-untried-note = Claims behind the routes { $claims }; tried, those of the steps with the least support first, { $tried }.
informed-note = Reliability of the connection now { $now } ({ $now_printed }); with { $claim } confirmed { $confirmed } ({ $confirmed_printed }), refuted { $refuted } ({ $refuted_printed }).
weak-claim = A weakly sourced statement ({ $claim }).
head-claim = Claim
head-confirmed = If confirmed
head-refuted = If refuted
heading-annex = Every claim used
not-public = not public
not-alone = { $day }; not to be printed alone
head-voice = Source
head-root = First said
head-grade = Status, grade
heading-coverage = What was read
coverage = { $read } { $nothing }
read = { $count } claims were searched.
nothing-found = A missing line means only that nothing was found in these sources.
read-note = Counted in the claim log: { $count } claims, the newest public { $day }.
on-no-day = on no day
source-note = Newest claim of { $source } that was used: { $day }.
unscored = Withdrawn or in error, kept and not counted: { $count }.
unscored-note = Claims withdrawn or in error, kept and not counted: { $count }.
days-read = Cited documents whose date of reading was not recorded: { $count } of { $of }.
days-read-note = Documents behind the claims noted here: { $of }; without a recorded day of reading: { $count }.
head-newest = Newest statement
head-licence = Licence

## A brief of routes

subtitle-route = Path-risk brief. { $footer }
language-note = What sources say is printed in the language in which it was entered; the text around it is generated.
searched-note = Searched: { $claims } claims public up to { $newest }, { $lines } lines along which goods move; { $candidates } candidates; set sizes { $sources } and { $targets }; at most { $legs } steps.
no-date = no date
silence-ends = from { $source } to { $target }
silence = No document on file names a way { $ends }
silence-within = No document on file names a way of at most { $legs } steps { $ends }
silence-longer = { $first }; a longer one exists, which this brief does not cover.
silence-both = { $first }, but { $statements } and { $number ->
        [one] makes
       *[other] make
    } none; why is below.
both-statements = { $number ->
        [one] one statement names both ends
       *[other] { $count } statements name both ends
    }
both-counted = Statements on file that name both ends of the question: { $count }.
silence-made = No way is documented { $ends }
both-lead = Statements that name both ends, and why none of them makes a route:
both-weak = A source that is never printed alone names both ends, too; its words are left out.
both-more = { $number } more such { $count ->
        [one] statement stands
       *[other] statements stand
    } in the annex.
both-denial = It answers a claim and states no movement.
both-not-scored = It was withdrawn, or is an error.
both-not-determined = Its source could not determine it.
both-trade-figure = It is about trade between the two as a whole and names no sender; no route is drawn along such a statement.
both-no-movement = It states a relation of another kind between the two, along which no route is drawn.
both-found = It is about what was found in a weapon. A maker’s mark on a part does not say who sold the part.
both-other-way = It states a movement the other way.
both-beside = It names { $at }, but not as a party to the movement.
both-through = Its chain goes through { $at }; no route is drawn through a country, a person or an unnamed group.
both-outside = The limits of the question exclude it: its number of steps, its dates, its level, or the parties to pass or avoid.
silence-searched = { $claims } claims and { $lines } lines along which goods move were searched
silence-none = { $first }. { $searched }.
silence-more = there { $count ->
        [one] is
       *[other] are
    } { $shown } on which a step, or for which weapon the goods were, is not known
silence-leads = { $first }; { $leads }. Such a lead gets no number; it is listed below with what is said of its other steps.
leads-note = Leads in this answer: { $count }.
gap-heading = What is known to exist and is not on file
gap-missing = Not on file, though known to exist for these countries, kinds or times: { $things }.
gap-part = On file only in part: { $things }.
gap-thing = { $title } ({ $publisher })
gap-others = { $things }; and { $count ->
        [one] one other
       *[other] { $shown } others
    }
gap-more = There may be more that is not known here.
gap-none = All that is listed here as known for these countries, kinds and times is on file; there may be more that is not known here.
gap-note-missing = Compared with the reviewed table of known lists, reports and registers: { $count } are not on file. Named here: { $named }; not named here: { $rest }.
gap-note-partial = Of them { $count } are on file only in part. Named here: { $named }; not named here: { $rest }.
coverage-opening = Of { $all } things that are known to exist, { $file } are on file, { $part } in part, and { $missing } not.
coverage-about = Only those that could say something about { $ends } are counted.
coverage-limit = The table of what is known to exist was made by hand and last checked on { $day }; it is not complete. What is not in it may exist, too.
coverage-table = By subject and kind of evidence
coverage-cell = { $kind }: { $file } on file, { $part } in part, { $missing } not on file
coverage-on-file = On file
coverage-in-part = On file in part: single entries, or pages that quote it
coverage-not-on-file = Not on file
coverage-hand = Hand-written claims, and how many quote their document
coverage-hand-all = There are { $claims } hand-written claims in all, { $quoted } of them ({ $share }) with a quotation.
coverage-hand-source = { $source }: { $claims } claims, { $quoted } with a quotation ({ $share })
coverage-outside = { $count ->
        [one] One further document on file is
       *[other] { $shown } further documents on file are
    } none of these: pages that were read one by one, and tables of the analyst’s own.
coverage-editions = editions on file: { $days }
coverage-older = a newer edition is known, of { $day }
coverage-newest = newest edition known: { $day }
coverage-published = published on { $day }
coverage-periods = on file: { $periods }
coverage-lacking = { $count ->
        [one] one { $unit } is lacking
       *[other] { $shown } { $unit }s are lacking
    }
coverage-covers = Covers: { $covers }{ $when }
coverage-where = Published: { $address }; row checked on { $day } against: { $known }
coverage-pages = read in { $count ->
        [one] one document
       *[other] { $shown } documents
    } on file
coverage-nothing = coverage: nothing in the table of what is known to exist matches { $what }
family-munitions = North Korea to Russia: munitions
family-garpiya = China to Russia: Garpiya drones
family-western = Western components in Russian weapons
family-iran = Iran to Russia: drones
family-lists = Sanctions lists and registers
family-components = Parts of weapons
family-trade = Trade flows
evidence-list = lists and acts
evidence-report = reports
evidence-examination = examinations of weapons
evidence-register = registers
evidence-customs = customs rows
evidence-positions = positions of ships
evidence-statistics = trade statistics
spoken-note = Statements on the steps between that are listed below: { $count }.
way-more = ({ $count } more)
list = { $first } and { $last }
no-number-person-on = no number, because it includes a natural person
joint-note = Support of the route { $way }: { $number }, over its original statements.
joint-lower = This is a lower bound: there are too many ways to count one claim for each step and source to look at all.
joint-ways = If statements depend on one another: { $common }; if independent: { $independent }; mixture with rho { $rho }.
joint-bounds = Bounds: product of the steps { $product } below, weakest step { $weakest } above.
bounds = { $low } to { $high }
heading-routes = The routes
head-route = Route
head-support = Support
head-ways = Dependent; independent
head-bounds = Product to weakest
head-confidence = Confidence
tied = Routes marked with = are tied: they are equal, or their order depends on whether statements are independent.
severity = { $mark } Severity { $level }: { $because }.{ $assembled }
assembled = { " " }Assembled: no source states the whole route.
heading-legs = What each step rests on
heading-ends = What is on file about the ends
heading-also = Further statements about them
heading-unknown = What is not known
between-and = between { $a } and { $b }
unknown-partial = Not every party is named { $ends }.
unknown-assembled = Some routes are assembled from steps of different claims: no source states the whole route.
unknown-begin = When it began is not stated: { $lines }.
unknown-how = How goods went from { $source } to { $target }, if they did, is not on file.
unknown-none = No gap is stated about these lines; that does not prove that there is none.

## A dossier

subtitle-dossier = Dossier. { $footer }
heading-joined = Its relations
heading-series = Other weapons of the same model
heading-examined = Weapons examined of this model or series
series-lead = What was found in one weapon is not necessarily in all of them.
heading-about = Statements about it
heading-names = Names
heading-words = Its own words
no-statement = No statement on file.
thing = it
thing-weapon = this weapon
thing-missile = this missile
tried-note = Question: routes from each of { $companies } companies in { $place } to { $name }, over { $claims } claims: { $routes } routes, { $leads } leads.{ $longer }
tried-longer = { " " }Looked at: at most { $legs } steps; a longer route exists.
tried-routes = { $shown } { $count ->
        [one] route is
       *[other] routes are
    } documented from makers in { $place } to { $thing }.
tried-none = No document at hand names a route{ $within } from any { $maker } to { $thing }.
tried-none-many = No document at hand names a route{ $within } from any maker in { $places } to { $thing }.
tried-both = No route{ $within } from any { $maker } to { $thing } is documented; { $count ->
        [one] one statement names
       *[other] { $shown } statements name
    } such a maker and { $thing }, none as a movement of goods to it.
of-at-most = { " " }of at most { $legs } steps
maker-us = US maker
maker-in = maker in { $place }
nothing-alone = Nothing that may be printed alone is on file about it.
fact-kind = Kind: { $value }
fact-country = Country: { $value }
fact-aliases = Also called: { $value }
fact-identifiers = Identifiers: { $value }
fact-apart = Kept apart by a decision from: { $value }
with-goods = { $what } ({ $goods })
relation-known = { $ends }. { $number }; { $word }: { $voices }.
unknown-parts = How parts with brands of makers in { $place } came into it is not on file.
heading-bill = Bill of materials
bill-lead = Branded means that a part bears that mark. It is not evidence of a sale by the brand’s owner, and a product’s presence in a weapon does not show wrongdoing by its maker. Figures are given as they were printed, and none is added up.
shares-judged = As judged by { $who }, of { $of }:
shares-stated = As stated by { $who }, of { $of }:
shares-of-unknown = a number of parts that it does not give
not-in-statement = not in this statement
by-on = { $who }, { $day }
head-weapon = Weapon
head-component = Component
head-branded = Branded
head-brand-country = Brand’s country
head-by = Said by, public
heading-parts = Parts of the weapons examined
parts-count = { $count ->
        [one] one part
       *[other] { $shown } parts
    }. By the country of the maker’s seat: { $shares }.
parts-share = { $country } { $count } ({ $share })
parts-share-unsaid = not stated { $count } ({ $share })
parts-note = Counted here: the { $count } parts that claims place in { $name }, and of these the parts whose maker has its seat in each country. The shares are of all these parts. A seat is not a country of origin.
heading-maker-parts = Parts that bear its name
head-parts = Parts
maker-parts = { $count } parts in { $examples } examples of weapons.
maker-parts-total = Counted here: { $count } relations between an example of a weapon and this maker, each of one part, in { $examples } examples.
maker-parts-note = Counted here in { $name }, from the claims { $claims }.

## A country's profile

title-country = Which firms in { $name } do sources name, and what goods to and from them?
subtitle-country = Country profile. { $footer }
heading-into = Goods to firms seated there
heading-out = Goods from firms seated there
no-movement = No movement in that direction is on file.
profile-apart = This is about the country and its trade. It says nothing about any company in it, and no route rests on it.
country-seated = { $count ->
        [0] No firm or body on file is seated in { $place }.
        [1] One firm or body on file is seated in { $place }.
       *[other] { $shown } firms and bodies on file are seated in { $place }.
    }
country-seated-note = Firms and bodies seated in { $place }, by the seat that a source prints: { $shown }.
country-senders = Sources name as { $count ->
        [1] a sender
       *[other] senders
    } of goods to elsewhere: { $who }.
country-senders-open = Sources name as { $count ->
        [1] a sender
       *[other] senders
    } of goods to somebody for whom no country is on file: { $who }.
country-receivers = Sources name as { $count ->
        [1] a receiver
       *[other] receivers
    } of goods from elsewhere: { $who }.
country-receivers-open = Sources name as { $count ->
        [1] a receiver
       *[other] receivers
    } of goods from somebody for whom no country is on file: { $who }.
country-makers = Sources name as { $count ->
        [1] a maker
       *[other] makers
    } of weapons: { $who }.
country-no-movement = No source names one of them as a sender or receiver of goods across its border.
country-own = Its own statements
country-no-own = No statement of it is on file.
country-trade = Figures of its trade
country-months = Priority goods of tier { $tier } to it, by the figures of { $who }: { $sums }; months on file only, the latest { $last }.
country-estimate = Priority goods of tier { $tier } from it, as an author estimates them ({ $who }): { $sums }; months on file only, the latest { $last }.
country-lists = { $count ->
        [1] One list or statement of an authority or institute names
       *[other] { $shown } lists or statements of authorities and institutes name
    } it as a place through which goods pass.
country-lists-note = Lists and statements that name it: { $count }. Claims: { $claims }.
country-no-months = How much, by month and customs code: no such figures of priority goods are on file.
country-no-exports = What goes on from it to Russia: no figures of its exports are on file.
country-not-looked-for = What no source on file has looked for: a firm that is not named here may be unknown, not uninvolved.
missing-brief = { $count ->
        [1] One further indicator has
       *[other] { $shown } further indicators have
    } no figure here; the annex names what is missing.
missing-note = Figures of indicators whose inputs are not on file: { $count }.
measures-more = { $count ->
        [1] One more entry there has
       *[other] { $shown } more entries there have
    } a listing on file; the dossier of each has it.
measures-more-note = Entries with a listing on file that are not printed: { $count }.
heading-lists = Lists that name it
no-list = No list of transshipment points on file names it.
heading-indicators = Indicators
indicators-apart = They are separate and are never added up.
heading-months = Trade in priority goods by month
months-note = Tier { $tier }: { $sums } (months on file only, the latest { $last }); from { $count } claims, such as { $claims }.
months-marks = Marked: { $source }.
head-caution = Caution
heading-missing = Indicators without figures here
missing = { $indicator }, { $what }: { $why }.

## A change note

title-changes = Which conclusions changed from version { $left } to version { $right }, and why?
title-changes-between = From { $source } to { $target }: which conclusions changed from version { $left } to version { $right }, and why?
subtitle-changes = Change note. From version { $left } to version { $right }.
changes-none = No conclusion changed from version { $left } to version { $right }. Claims that differ: { $claims }.
changes-some = { $count ->
        [1] One conclusion
       *[other] { $total } conclusions
    } changed from version { $left } to version { $right }. Claims that differ: { $claims }.
changes-of-route = { $count ->
        [1] One is a route between the ends asked for.
       *[other] { $shown } are routes between the ends asked for.
    }
changes-of-relation = { $count ->
        [1] One is on how a relation is documented.
       *[other] { $shown } are on how a relation is documented.
    }
changes-of-measure = { $count ->
        [1] One is on a measure.
       *[other] { $shown } are on measures.
    }
changes-of-denial = { $count ->
        [1] One is on a denial or an answer.
       *[other] { $shown } are on denials or answers.
    }
changes-total-note = From version { $left } to version { $right }: conclusions that changed { $total }; claims that differ in their content { $claims }.
changes-same-routes = The routes from { $source } to { $target } are the same.
changes-what = What changed
changes-why = Why
changes-line = { $what }: before, { $before }; now, { $after }.
changes-route = the route { $way }
changes-relation = { $ends }, as “{ $relation }”
changes-measure = { $measure } by { $by } on { $party }
changes-denial = the statement of { $who } against a claim
changes-absent = not documented
changes-on-file = on file
changes-not-on-file = not on file
changes-more-conclusions = { $count ->
        [1] One more conclusion changed.
       *[other] { $shown } more conclusions changed.
    }
changes-more-claims = { $count ->
        [1] One more claim is behind these; the annex has it.
       *[other] { $shown } more claims are behind these; the annex has them.
    }
why-added = New:
why-removed = No longer on file:
why-changed = Changed:
why-no-claim = No claim behind it differs: { $what }. The difference comes from a decision on identity, the table of strengths or the date of the newest claim.
why-no-claim-note = No claim behind it differs.
why-no-claim-short = no claim: a decision or a table
changes-foot = A change in what is on file is not a change in what happened: a document may have been read later, corrected or withdrawn. The small numbers are those of the notes in the full change note.
changes-heading-route = Routes between the ends asked for
changes-heading-relation = Relations: how they are documented
changes-heading-measure = Measures
changes-heading-denial = Denials and answers
changes-counted = Everything that differs, counted
head-conclusion = Conclusion
head-before = Before
head-after = Now
head-why = Because of
changes-claims = Claims
changes-edges = Relations and their support
changes-documents = Documents
changes-note = { $kind }: { $added } added, { $removed } removed, { $changed } changed.
changes-heading = { $kind }: { $how }
how-added = added
how-removed = removed
how-changed = changed
head-added = Added
head-removed = Removed
head-changed = Changed
changes-more = and { $count } more
changes-more-note = Lines of this kind that are not printed: { $count }.
changed-claim = { $uid }: before ({ $was }): { $before } Now ({ $now }): { $after }
graded = { $status }, grade { $grade }
edge-line = { $ends } ({ $relation }):{ " " }
changed-edge = { $ends }before { $before }; now { $after }
document-line = { $title }, { $outlet }, { $day } ({ $uid })

## A correction note

title-correction = Correction: { $title }
subtitle-correction = Correction of { $day }, claim { $claim }, to a brief made from data { $data } by { $code }.
the-answer = The answer
correction-lead = On { $day } this note was written about a brief of version { $state } of the case: what in it rests on one claim.
correction-not-alone = It is not printed by itself.
correction-gone = It is no longer in the claim log.
correction-now = { $sentence } (status { $status }, grade { $grade }, public { $day })
never = never
heading-printed = The claim as it was printed
heading-now = The claim now
heading-in-its-words = Printed in its words
heading-worked-out = Numbers computed with it
decided = Decided: { $verdict }, by { $by }, { $on }: { $why }.

## Around every brief

heading-notes = Notes
asked-from = from
asked-to = to
asked-of = of
asked-claim = claim
asked-k = best routes
asked-max-steps = most steps
asked-as-of = as known on
asked-during = during
asked-source = routes from
asked-target = routes to
made = Made by { $code } from data { $data }; asked: { $asked }.
redacted = Redacted. Claims of sources above the handling level “{ $level }”, left out before anything was computed: { $count }. With them the answer may differ.
refused = Claims of sources whose licence does not allow passing anything on, left out before anything was computed: { $count }. With them the answer may differ.
refused-note = Claims of sources that do not allow passing anything on, left out: { $count }.
terms-heading = Sources and terms
terms-closed = Claims in this answer of sources that do not allow passing anything on: { $count }. Do not pass this answer on.
terms-part = { $title }, { $part }: { $licence }; { $holder }.
terms-part-limited = { $title }, { $part }: { $licence }; { $holder }. Not for commercial use without permission of the holder.
redacted-note = Claims above handling level { $level }, left out: { $count }.
running = { $title } { $code }, version { $state } of the case, data { $data }
figure-alt = figure

## An analyst's own judgement

heading-judgement = An analyst’s judgement
judgement = { $by } ({ $day }) judges it { $likelihood } that { $text }.
judgement-confidence = Confidence in this judgement, by the analyst’s own account: { $level }.
judgement-why = Reason given: { $why }.
judgement-rests = It rests on { $claims }. { $apart }
judgement-apart = The judgement is its author’s own: no rule derived it from a number in this brief, and no number in this brief includes it.
judgement-note = Signed by { $by }, { $day }: { $text }
judgement-range = ICD 203, as generally known: “{ $word }” stands for { $low } to { $high } per cent.
judgement-claims = Claims that its author names: { $claims }.
judgement-why-note = Reason given: { $why }
likelihood-almost-no-chance = almost no chance
likelihood-remote = remote
likelihood-very-unlikely = very unlikely
likelihood-highly-improbable = highly improbable
likelihood-unlikely = unlikely
likelihood-improbable = improbable
likelihood-roughly-even-chance = a roughly even chance
likelihood-roughly-even-odds = roughly even odds
likelihood-likely = likely
likelihood-probable = probable
likelihood-very-likely = very likely
likelihood-highly-probable = highly probable
likelihood-almost-certain = almost certain
likelihood-nearly-certain = nearly certain

## Notes of analysts

heading-analyst-notes = Notes of analysts
analyst-notes-apart = These notes are the words of the people who signed them. They are not sources: nothing else in this brief rests on them, and no number includes them.
analyst-note = ({ $by }, { $day })

## The events of a ship

ship-head = { $ship }{ $imo }: { $count ->
        [one] one event
       *[other] { $shown } events
    } on file, by { $voices }.
ship-imo = { " " }(IMO { $imo })
ship-none = no event of { $ship } is on file: no call, AIS gap, transfer, flag, name, owner or voyage, in { $claims } claims
ship-wrong = a ship or an aircraft; this is { $kind }
heading-ship-events = Events in date order
ship-heading-of = Events of { $ship } in date order
heading-voyages = Voyages between documented calls: leads, not findings
ship-event = { $when }: { $what }
ship-events-earlier = { $count ->
        [one] one earlier event; --all lists it
       *[other] { $count } earlier events; --all lists them
    }
ship-event-denied = { $event }; denied or answered by { $claims }
ship-what-denied = { $what }; denied
head-when = When
head-event = Event
head-voices = According to
ship-as = { " " }({ $statuses })
ship-hedged = { $status }: “{ $hedge }”
ship-or = { " or " }
ship-call = call at { $first }
ship-gap = AIS gap
ship-transfer = ship-to-ship transfer with { $first }
ship-flag = flag of { $first }
ship-name = name “{ $name }”
ship-owner = owner: { $first }
ship-manager = operator or manager: { $first }
ship-voyage = voyage or voyages stated, { $first } to { $second }
ship-shipment = shipment stated, { $first } to { $second }
ship-carriage = carriage stated, to { $first }
ship-denied = Denied: { $sentence }
ship-not-counted = Its claims have a grade that is not scored, so it is in no voyage.
voyages-meaning = A voyage here is two documented calls of the ship at two places, the second at most { $window ->
        [one] one day
       *[other] { $window } days
    } after the first, with no dated call between them. No source needs to state it, the cargo is not known, and the ship may have called elsewhere: it is a lead, not a claim or a relation.
voyages-none = No two documented calls at two places follow on one another within { $window ->
        [one] one day
       *[other] { $window } days
    }: no voyage is derived.
voyage-chain = Lead { $rank }: { $places }
voyage-step = { $from } ({ $departed }) to { $to } ({ $arrived }): { $days } between the calls
voyage-days = { $least } to { $most } days
voyage-days-exact = { $count ->
        [one] one day
       *[other] { $count } days
    }
voyage-calls = Rests on two calls: { $first }, and { $second }
voyage-call = { $what } [{ $claims }]
voyage-stated = A source states a voyage or shipment between these places in that time: { $claims }
voyage-not-stated = No source on file states this voyage.
voyage-flag = Flag then: { $what }
voyage-no-flag = Flag then: not on file
voyage-name = Name then: { $what }
voyage-no-name = Name then: not on file
voyage-from = { $what } (stated { $when })
voyage-meanwhile = Stated for an overlapping period: { $what }
ship-undated = { $count ->
        [one] One call has no stated day, or a time
       *[other] { $shown } calls have no stated day, or a time
    } longer than { $window ->
        [one] one day
       *[other] { $window } days
    }, and { $count ->
        [one] is
       *[other] are
    } in no voyage. Two statements about one month may refer to one call or to two.
ship-overlap = The days of two calls at different places overlap: { $first } and { $second }.
ship-set-aside = Set aside, because they were withdrawn, are errors or could not be determined: { $claims }.
ship-weak = Not printed alone, because only weak sources say so: { $claims }.

## Page one of a brief

long-month-1 = January
long-month-2 = February
long-month-3 = March
long-month-4 = April
long-month-5 = May
long-month-6 = June
long-month-7 = July
long-month-8 = August
long-month-9 = September
long-month-10 = October
long-month-11 = November
long-month-12 = December
plain-in = in { $month }
plain-reported = as reported in { $month }
plain-undated = on a day not known
plain-asserted = { $when } { $who } said: { $words }
plain-assessed = { $when } { $who } judged: { $words }
plain-listed = { $when } { $who } stated as its reason for a listing: { $words }
plain-adjudicated = { $when } { $who } found: { $words }
plain-gap = { $when } { $who } could not determine { $words }
page-question = Did goods get from { $source } to { $target }, and by which way?
page-way-1 = First way.
page-way-2 = Second way.
page-way-name-1 = the first way
page-way-name-2 = the second way
page-the-way = the way
page-every-step = every step of { $way }
page-cargo = Cargo between places.
page-from-to = { $a } to { $b }
page-alone = { $voice } alone
page-step = That goods went from { $a } to { $b } is the word of { $number } { $sources ->
        [1] source
       *[other] sources
    }: { $voices }.
page-step-others = That goods went from { $a } to { $b } is the word of { $number } sources, which do not all name the same goods: { $voices }.
page-step-hedged = No source states outright that goods went from { $a } to { $b }; { $voices } { $sources ->
        [1] says
       *[other] say
    } so with a reservation, { $hedges }.
page-limit-hedge = The statement of { $ways } has a reservation of its source, { $hedges }.
page-spliced = No source states the whole way from end to end. { $ways ->
        [1] It is
       *[other] Each way below is
    } put together from the words of { $voices }.
page-whole-and-spliced = One way is stated, on the word of { $voices }; no source so states another.
page-whole-tied = { $ways ->
        [1] One way is stated, on the word of { $voices }.
       *[other] Two ways are stated, neither better documented than the other, on the word of { $voices }.
    }
page-whole-each = Two ways are stated, on the word of { $voices }.
page-whole = { $ways ->
        [1] One way is stated, on the word of { $voices }.
       *[other] Two ways are stated, the first better documented than the second, on the word of { $voices }.
    }
page-limit-parties = { $count ->
        [1] The statement of { $ways } does not name every party between.
       *[other] The statements of { $ways } do not name every party between.
    }
page-limit-goods = { $count ->
        [1] The statement of { $ways } names no goods.
       *[other] The statements of { $ways } name no goods.
    }
page-seat = { $who } in { $country }
page-seats = The file places { $seats }.
page-ways-note = Ways between the two ends, routes that one statement gives counted once: { $ways }; given on page one: { $told }.
page-more-steps = Then come { $number } further { $count ->
        [1] statement
       *[other] statements
    } on steps between.
page-other-goods = With the goods named otherwise:
page-of-goods = Other statements name the goods of one of its steps:
page-told-by-figures = What { $voices } said is given with figures, under “{ $heading }”.
page-told-in-annex = What { $voices } said is in the annex.
page-carriers = The carriers of that statement: { $who }.
page-weak-step = A step of it is stated by weak sources only, which are not printed alone.
page-no-denial = Nobody on file denies it; what was answered stands below.
page-nothing-against = No statement on file denies this, and none answers it by name.
page-denied = It is denied:
page-denied-before = The statements with which this answer begins are from { $day } on, and no denial on file names them. Before that, an earlier report of the same was denied:
page-disputed = The evidence is disputed:
page-disputed-before = The statements with which this answer begins are from { $day } on, and no denial on file names them. Before that, the evidence for an earlier report of the same was disputed:
page-denied-in-general = Nobody on file denies it by name. More generally:
page-denied-in-general-before = Nobody on file denies it by name. The statements with which this answer begins are from { $day } on; before that, in general terms:
page-sure = How sure
page-denies = Denials and answers
page-unknown = What is not known
page-change = What could change this answer
page-done = What could be done
done-new = No measure of { $voice } on file is against { $who }; whether its current list has one is not known here.
done-new-any = Without any measure on file: { $who }; whether a current list has one is not known here.
done-all-listed = Every firm and ship on these ways stands on each list on file that names one of them, so that naming them there again would change nothing; lists that are not on file may lack them.
done-nobody = No designation of a firm or ship would change this answer: that goods went from { $a } to { $b } is stated without a firm or a ship between.
done-ships = { $who } are said to have carried the cargo described here; without them that cargo would have no carrier that is named, and the answer would stand.
done-no-way = No way is documented, so that none is known which a designation would cut.
done-here-free = Without any measure on file: { $who }; whether a current list has one is not known here.
done-here-open = Not on every list on file that names another party here: { $who }.
done-here-all = Every party that was looked up here stands on each list on file that names one of them, so that naming them there again would change nothing; lists that are not on file may lack them.
done-own-nobody = No firm, body or ship that could be designated is named here in what is stated about it.
done-series = Of those named more widely:
done-here-nobody = No firm, body or ship is named here that could be designated.
sure-nothing = No way is documented; that is no proof that nothing moved.
sure-thin = Thinly documented.
sure-spliced = Several sources for each step, but none for the whole.
sure-spliced-one = Put together: no source for the whole, and one source only for a step.
sure-disputed = Several sources state it, and it is disputed.
sure-disputed-before = Several sources state it; what was reported before was disputed.
sure-disputed-one = One source only, and it is disputed.
sure-disputed-one-before = One source only; what was reported before was disputed.
sure-disputed-goods = Several sources say that goods went, one source only names these goods, and it is disputed.
sure-disputed-goods-before = Several sources say that goods went, one source only names these goods; what was reported before was disputed.
sure-goods = Several sources say that goods went; one source only names these goods.
sure-several = Several sources state every step.
sure-several-chain = Several sources state the way, but one step or more only as part of a chain.
sure-authority = One source only: an authority’s word for { $ways ->
        [1] the way
       *[other] each way
    }.
sure-one = One source only for { $ways ->
        [1] the way
       *[other] each way
    }.
sure-why-listed = A reason for a listing is an authority’s statement, not a finding of a court.
sure-why-assessed = A judgement is a source’s own conclusion from its evidence, not a record of goods on their way.
sure-why-unread = Of what { $voices } said, no copy of the text is on file.
sure-unread-note = Claims without a text at hand: { $claims }.
sure-nobody-else = Nobody else on file states any part of it.
sure-also = { $voice } states a part of it: { $steps }.
sure-also-all = { $voices } also { $count ->
        [1] says or judges
       *[other] say or judge
    } so.
sure-why-members = { $body } includes { $who }, and is not a further source.
page-figures-differ = How many: the figures on file differ, and are never added up: { $figures }.
fragile-many-voice = At least { $least } sources must be wrong for no way on file to be left from { $a } to { $b }.
fragile-many-root = These sources spoke more than once: at least { $number } statements would have to be wrong. Statements of one source are not independent of each other.
sure-why-repeated = { $voices } repeat one statement on { $a } to { $b }, and count as one.
repeated-note = Original statements of the step: { $roots }.
statements-note = Original statements: { $roots }.
claims-note = Claims: { $claims }.
note-cut = { $shown } and others; the annex has all.
page-names = (answers a statement given here)
page-names-before = (answers an earlier report of the same; the statements with which the answer begins are from { $day } on)
page-in-general = (answers no statement given here by name)
page-in-general-before = (answers no statement given here by name; those with which the answer begins are from { $day } on)
page-more-statements = { $count ->
        [1] One more such statement stands
       *[other] { $number } more such statements stand
    } in the annex: { $who }.
page-silent = No answer or no comment to the source and on the day in brackets, which is not a denial: { $who }.
page-silent-before = What is from before { $day } is older than the statements with which the answer begins.
page-silent-one = { $who } ({ $reports })
page-no-other-denial = Nothing more than the statement in the answer is on file.
page-period = The question is about { $period }: only statements that can be about that time are used, and only measures that were in force in it are given. A statement without a first day can be about any time before it was made. “On file” below is what is on file for that time.
page-unnamed = Who else stood between; not all are named: { $steps }.
page-no-goods = Which goods went: { $steps }.
page-no-day = When goods moved; no source says since when: { $steps }.
page-no-purpose = Whether the goods were for it; no source says so: { $steps }.
page-no-sender = Who in { $place } sent the goods: no way given here names a body or a firm.
page-no-receiver = Who in { $place } received the goods: no way given here names a body or a firm.
page-no-use = Whether the goods were used, and in what; what they are said to be for does not show that: { $steps }.
page-no-user = Who used the arms; no statement given here says so: { $steps }.
page-cargo-unsaid = What the cargo was for; its source does not say that it was arms: { $steps }.
page-cargo-undated = Since when the cargo went; no statement given here says so: { $steps }.
page-no-quantity = How many or how much: no source gives a figure for these ways.
page-hidden = { $count ->
        [1] A further way on file rests on weak sources alone at a step, and is not given here. Where this page says that no way would be left, that holds for it, too
       *[other] Further ways on file rest on weak sources alone at a step, and are not given here. Where this page says that no way would be left, that holds for them, too
    }; the annex has what may be printed.
page-hidden-note = Routes with a step that only statements which must not stand alone support: { $count }.
page-change-absence = It is an absence: no source’s error can remove it. One new document could.
fragile-voice = { $count ->
        [1] If { $named } is wrong, no way on file is left from { $a } to { $b }.
       *[other] All of these must be wrong for no way on file to be left from { $a } to { $b }, and if one of them is right, a way remains: { $named }.
    }
fragile-voice-shared = No way on file is left from { $a } to { $b } if all of these are wrong: { $named }; they do not rest on statements of their own throughout.
fragile-voice-bound = No way on file is left from { $a } to { $b } if all of these are wrong: { $named }; fewer may do.
fragile-bodies = { $named }, and with them { $bodies }, of which some are members
fragile-root = { $count ->
        [1] One statement carries it all: { $named }.
       *[other] No way is left if all of this is wrong, and less is not enough: { $named }.
    }
fragile-root-bound = No way is left if all of this is wrong: { $named }; less may do.
fragile-note = Of { $labels } behind the connection, the smallest set found without which no route is left has { $size }; no set of fewer than { $least } is enough: { $which }.
falls = { $count ->
        [1] The answer falls if { $named } is wrong.
       *[other] The answer falls if all of these are wrong, and no smaller set is enough: { $named }.
    }
falls-bound = The answer falls if all of these are wrong: { $named }. Fewer may do: of { $of } on the connection, it is known only that no fewer than { $least } are enough.
falls-statement = what { $who } said on { $day } ({ $documents })
page-way-falls = { $way } falls if { $named } is wrong.
page-firmer = A second, independent source, such as a shipping paper or a payment record, would strengthen what one source alone states: { $steps }.
statement-of = what { $who } said on { $day }
measures-free = No measure is on file for { $who }.
entries-open = List entries that these records name are not on file, so that whether those measures apply is not answered: { $who }.
namesakes-open = Other entries of these names are under measures, and whether they are the same parties is open: { $who }.
measures-loose = The measures on { $who } do not block all dealings.
and-more = { $names } and { $count ->
        [1] one more
       *[other] others
    }
measures-by = { $voice } lists { $who }, but on file not { $lacking }.
measures-by-all = { $voice } lists { $who }.
measures-by-every = { $voice } lists all { $number } parties that were looked up here.
measures-nobody-else = No other list on file names any of them.
measures-places = Of the places named, none of these has a measure on file: { $places }.
page-no-code = No source states a customs or licence code of the goods.
page-goods-free = No measure on file is against these goods as such: { $goods }.
page-codes = { $count ->
        [1] Customs code of the goods
       *[other] Customs codes of the goods
    }, by which a licence is asked for: { $codes }.
page-code-tier = { $code } (Common High Priority List, tier { $tier })
page-codes-note = HS codes, edition 2022, that the claims state, or else those of the goods that they name: { $codes }.
leave-listed = That a party is listed does not show that dealings with it ended.
leave-none = If a measure ended all dealings with { $who }, no way on file would be left.
leave-ways = If a measure ended all dealings with { $who }, { $ways } would remain, through { $through }.
leave-end = If a measure ended all dealings with { $who }, no way given here would remain, as each begins or ends there.
leave-others = If a measure ended all dealings with { $who }, a documented way that is not given here would remain.
leave-pair = If measures ended all dealings with both { $who }, no way on file would be left.
picture-title = The documented ways
picture-title-brands = Brands on parts that were found
picture-title-both = Documented ways, and brands on parts that were found
picture-words = { $title }, from left to right. { $ways }.
picture-hedged = { $said } ({ $hedges })
picture-heading = { $way } · { $said }
picture-cargo = Cargo
picture-made = made by it
picture-last-step = Goods of { $way }: those of its last step.
picture-by-way = by { $way }
picture-no-goods = goods not stated
picture-more = { $count } more between
picture-to = { $left } to { $right }
picture-to-brand = { $left }; their brands, on parts that were found in: { $right }
picture-to-goods = { $left } – { $right }
picture-stated = Solid line: stated by a source.
picture-assessed = Dashed line: a source’s own judgement, or what it states with a reservation.
picture-unknown = Dotted line: a link is stated, how goods moved is not known.
picture-brand = Dash-dot line without an arrow: a brand on parts that were found; no supply is documented.
picture-goods = Thin line and thin box: what the goods are said to be.
picture-weapon = Black box: a weapon or munitions.
picture-partial = “…”: not every party between is named.
picture-unnamed = Dashed box: not named or not stated.
page-foot = A listing is an authority’s allegation. Months and days are those of statements unless the text says otherwise. Only measures and lists on file here were looked at; that no supply is on file does not prove that there was none. This page says what would follow and advises nothing. Its small numbers are those of the notes in the full brief.
page-readable-note = Flesch’s reading ease: 206.835 less 1.015 times the words a sentence, less 84.6 times the syllables a word. Syllables are counted by groups of vowels.
page-readable = Page one: { $sentences } sentences of { $median } words in the middle; reading ease { $ease } (Flesch; 60 to 70 is plain English). Names and quotations are not counted.
page-only-weak = A way rests on weak sources alone at one step or more, which are not printed by themselves. The annex says what may be said of the other steps.
page-on-end = On file about { $name }.
page-on-ends-no-way = None of this says that goods went from the one to the other.
page-lacking = What is in lists and reports that are known to exist and are not on file, or only in part: { $things }.

## Two pages behind page one

column-said = { $head }:{" "}
heading-steps = The steps, one line each
head-step = From → to
head-goods = Relation, or goods that moved
head-who-says = Who says so, and when it was public
head-documented = How documented
steps-more = { $count ->
        [1] One more step stands
       *[other] { $count } more steps stand
    } in the annex.
steps-more-note = Steps that only the annex has: { $count }.
steps-weak = { $count ->
        [1] One more step rests on weak sources alone, and is not printed by itself.
       *[other] { $count } more steps rest on weak sources alone, and are not printed by themselves.
    }
steps-weak-note = Steps that only statements which must not stand alone support: { $count }.
said-by = { $voice }
said-by-assessed = { $voice } (its judgement)
said-by-listed = { $voice } (stated reason)
said-by-gap = { $voice } (could not determine it)
said-by-more = and { $count ->
        [1] another
       *[other] others
    }
page-parts-question = Which parts were found in { $name }, and did the makers of the parts supply them for { $thing }?
page-party-question = What is on file about { $name }?
dossier-supply-unknown = Whether the makers of the parts supplied them for it is not known: no such supply is documented on file.
dossier-no-way = No document on file names a way from any maker of parts to this weapon.
dossier-one = One source’s word: { $voice }.
dossier-several = Several sources, each for its own part of the answer.
dossier-each = One source only for each part of the answer.
dossier-why-one = Nobody else on file has examined or reported the same.
stated-also = { $voices } { $count ->
        [1] states
       *[other] state
    } a part of it, too.
dossier-nothing = Nothing that may stand alone is on file.
dossier-change-one = What is stated above rests on one source, { $voice }. If it is wrong, that part falls.
dossier-falls = It falls if { $named } is wrong.
falls-note = What it rests on: { $statements }.
dossier-change-several = Each statement above falls with its own source: { $voices }.
dossier-change-absence = That no route is documented is an absence. No source’s error can remove it; one document that names who sold a part to whom could.
dossier-brand = Whether an owner of a brand sold the part: a brand on a part is a mark, not a sale by its owner.
dossier-unnamed = Who is meant by: { $names }.
dossier-shares = Shares of its parts
dossier-examined = Found in examined examples
examined-marks = According to { $source }, parts in { $examples ->
        [one] one examined example
       *[other] { $number } examined examples
    } bear the marks of { $makers ->
        [one] one maker
       *[other] { $count } makers
    }{ $counted ->
        [0] {""}
       *[other] {" "}(entries on file, in brackets)
    }: { $first }{ $rest ->
        [0] {""}
        [one] {","} and one other
       *[other] {","} and { $rest } others
    }. A mark does not say who sold the part.
dossier-series = Said more widely, without naming this one
dossier-remainder = If no component is counted twice, { $rest } of them are left. Whether those bear brands, and whose, no share on file says.
dossier-remainder-note = 100 less { $shares } is { $rest }; a sum of ours. Claims: { $claims }.
dossier-sellers = Who sold the parts to whom, and when.
dossier-no-parts = Which types of parts they are: no source on file lists them.
dossier-no-user = Who used it, and from where: no statement on file about it says so.
dossier-own = What the makers say
dossier-no-own = No maker’s own statement on file names this weapon.
dossier-leave-nothing = No supply from a maker to it is documented, so that none is known which a designation would cut.
dossier-brand-heading = brand found · { $said }
slide-continued = { $title } (continued)
mail-attached = The whole report is attached: { $file }. The raised numbers are those of its notes.
heading-measures-brief = Who is under which measure
measure-since = { $measure }, { $by }, { $day }
measure-reported = { $by } (reported by { $who })
caption-events = What happened, by the days that the sources state; a row for each source.
several-and = { $first } and { $last }
several-or = { $first } or { $last }
