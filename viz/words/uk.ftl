### Що entrepot каже навколо слів джерел, українською. Ключі ті самі, що в англійському списку (en.ftl).
###
### Значення у фігурних дужках вставляє програма: { $name }. Твердження, цитата й назва ніколи не стоять у цьому файлі:
### вони лишаються такими, як їх унесено, тому речення побудовано так, щоб назва стояла в називному відмінку.

## Дні

thousands = { " " }
undated = без дати
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
month-1 = січ.
month-2 = лют.
month-3 = бер.
month-4 = квіт.
month-5 = трав.
month-6 = черв.
month-7 = лип.
month-8 = серп.
month-9 = вер.
month-10 = жовт.
month-11 = лист.
month-12 = груд.

## Замкнені набори: кожне наше слово за значенням, яке воно позначає

status-asserted = заявлено
status-assessed = оцінено
status-listed = внесено до списку
status-adjudicated = установлено судом
status-settled = урегульовано угодою
status-self = заявлено про себе
status-measured = виміряно
status-denied = заперечено
status-gap = прогалина
status-withdrawn = відкликано
status-error = помилка
status-proposed = запропоновано

level-state = держава
level-firm = фірма
level-shipment = відправлення
level-item = предмет

word-documented-by-several-voices = задокументовано кількома джерелами
word-documented-by-one-statement = задокументовано кількома джерелами, що повторюють одну заяву
word-documented-by-one-voice = задокументовано одним джерелом
word-thinly-documented = скупо задокументовано
word-measured = виміряно
word-contested = оспорено
word-lead = зачіпка
word-on-file-not-scored = є у справі, без числа

short-documented-by-one-voice = одне джерело
short-thinly-documented = скупо
short-lead = зачіпка
short-on-file-not-scored = без числа

confidence-high = висока
confidence-moderate = помірна
confidence-low = низька
rule-high = за кожним рухом два джерела різного роду, найновіше не старше 18 місяців, кожного посередника названо, жоден рух не відомий лише як частина ланцюга
rule-low = рух з одним джерелом (ті, що повторюють одну заяву, рахуються за одне), ланка зі ступенем C3 чи гіршим, або дві сторони, взяті за одну, хоча їх може бути дві
rule-moderate = ні висока, ні низька

severity-high = висока
severity-elevated = підвищена
severity-none = немає
severity-unknown = невідома
because-goods = серед товарів названо зброю або боєприпаси: { $what }
because-drive = двигун або система наведення зброї: { $what }
because-part = деталь зброї або матеріал для неї: { $what }
because-tier = код HS { $what } має рівень { $tier } у Common High Priority List
because-weapon = маршрут закінчується зброєю, { $weapon }, і жодне джерело у справі не каже, що товари в ній
because-unlisted = використання у зброї не вказано, і коду HS { $what } немає у Common High Priority List
because-unnamed = принаймні для однієї ланки жодне твердження не називає товарів
because-unclassed = для цих товарів жодне твердження не вказує ні використання у зброї, ні митного коду зі списку: { $what }
goods-for-weapon = { $goods } (для { $weapon })
because-frozen = під блокуванням активів: { $what }
role-from = початок ланки
role-to = кінець ланки
role-between = названо між кінцями
role-party = сторона зв’язку
role-carrier = перевізник
role-carries-to = за твердженням, возить до: { $of }
role-called-at = заходило до: { $of }
role-works-at = місце діяльності: { $of }
role-owner = власник: { $of }
role-linked = надруковано, що має зв’язок із: { $of }
role-maker = виробник: { $of }
role-waypoint = проміжний пункт

measure-asset-freeze = блокування активів
measure-export-restriction = експортне обмеження
measure-vessel-ban = заборона щодо судна
measure-travel-ban = заборона в’їзду
measure-sectoral = секторальний захід
measure-not-stated = санкції, вид яких не вказано

stands-ended-before-the-leg = закінчено до ланки
stands-after-the-leg = розпочато після ланки
stands-after-the-statement = розпочато після заяви про ланку; кінця заява не називає
stands-began-on-a-day-not-printed = розпочато в день, якого не надруковано
stands-the-leg-has-no-stated-beginning = початок ланки не вказано
stands-in-force-at-the-leg-s-beginning = на початку ланки діє
stands-began-during-the-leg = розпочато під час ланки

denial-names-a-claim = називає це твердження
denial-set-beside = поставлено поруч; не називає його
denial-earlier-general-denial = давніше загальне заперечення
denial-general-denial = загальне заперечення
denial-no-comment = без коментаря, тож не заперечення
denial-answers-a-measure = відповідає на захід щодо сторони; не називає цього твердження
denial-own-statement = власна заява

quote-verified = цитату знайдено в наявному документі
quote-at-hand-elsewhere = цитата така, як її зберігають деінде
quote-not-passed-on = Слова джерела не передаються: його ліцензія дозволяє переказувати лише факти.
quote-none = тексту немає: прочитано в названому місці

span-none = не вказано
span-day = { $start }
span-both = { $start } – { $end }
span-from = з { $start }
span-by = не пізніше { $end }, початок не вказано

flag-partial-stage = неназвані посередники: між { $a } та { $b } названо не всі сторони
flag-goods-differ = товари вздовж маршруту різні: { $a }, потім { $b }
codes-same-hs6 = Коди HS: { $shared } у ланці { $first } і в ланці { $second }
codes-same-heading = Коди HS: позиція { $shared } у ланці { $first } і в ланці { $second }, але не ті самі шість цифр ({ $a }; потім { $b })
codes-same-chapter = Коди HS різні: { $a } у ланці { $first }, { $b } у ланці { $second }; спільна лише група { $shared }
codes-other = Коди HS різні: { $a } у ланці { $first }, { $b } у ланці { $second }; спільної групи немає
codes-unknown-first = Коди HS: у ланці { $first } не вказано, у ланці { $second } – { $b }, тому чи йдуть ті самі товари далі, невідомо
codes-unknown-second = Коди HS: у ланці { $first } – { $a }, у ланці { $second } не вказано, тому чи йдуть ті самі товари далі, невідомо
codes-note = Коди – ті, які називають твердження за двома ланками, а якщо не називають, то коди названих ними товарів (HS 2022). Порівнюються перші шість, чотири та дві цифри. Код – це клас товарів: те, що його мають обидві ланки, не показує, що товари ті самі.
flag-purpose-differs = зброя вздовж маршруту різна: товари для { $a }, потім товари для { $b }
flag-purpose-not-stated = призначення не вказано: жодне джерело не каже, що отримане стороною { $a } було для { $b }
flag-variant-not-stated = для якого варіанта, не вказано: жодне джерело не каже, що отримане стороною { $a } було для { $b }
flag-unknown-leg = ланку не визначено: як товари потрапили від { $a } до { $b }, невідомо
proposals-not-drawn = { $count ->
        [1] Один зв’язок між показаними сторонами запропоновано правилами, що читають текст, і його ніхто не читав
        [one] { $count } зв’язок між показаними сторонами запропоновано правилами, що читають текст, і його ніхто не читав
        [few] { $count } зв’язки між показаними сторонами запропоновано правилами, що читають текст, і їх ніхто не читав
       *[many] { $count } зв’язків між показаними сторонами запропоновано правилами, що читають текст, і їх ніхто не читав
    }: тут не зображено й ніде не враховано, доки людина цього не прочитає й не прийме.
dek-by = Враховано лише те, що було оприлюднено станом на { $day }.
dek-about = Враховано лише твердження про цей період: { $during }.
dates-all = усе, що оприлюднено
dates-by = усе, що було оприлюднено станом на { $day }
dates-ever = будь-коли
dates-about = лише твердження про цей період: { $during }
proposals-drawn = { $dek } { $count ->
        [1] Одну пунктирну лінію
        [one] { $count } пунктирну лінію
        [few] { $count } пунктирні лінії
       *[many] { $count } пунктирних ліній
    } запропоновано правилами й ніким не прочитано: немає в жодному маршруті й жодному числі.
sub-proposed = { $kind }, названо лише в тексті
small-proposed = запропоновано, не прочитано
word-proposed = пропозиція
flag-let-in = не прочитано людиною: зв’язок між { $a } та { $b } спирається на твердження, прочитані правилами, які справа допускає ({ $rules })
flag-possibly-the-same = можливо, те саме: тримається лише тоді, коли { $a } та { $b } – одне й те саме, що в рішенні названо непевним; враховано з множником { $factor }

verdict-accept = прийняти
verdict-correct = виправити
verdict-reject = відхилити
verdict-unsure = непевно

## Види, зв’язки, ідентифікатори

kind-country-or-territory = Країна або територія
kind-body-of-a-state = Державний орган
kind-company = Компанія
kind-organisation = Організація
kind-unnamed-group = Неназвана група
kind-person = Особа
kind-vessel = Судно
kind-aircraft = Повітряне судно
kind-place = Місце
kind-weapon-class-series-or-variant = Зброя (клас, серія або варіант)
kind-weapon = Зброя
kind-weapon-examined = Обстежений зразок зброї
kind-component-or-goods = Компонент або товар
kind-hs-code = Код HS
kind-list-or-legal-act = Список або правовий акт
kind-event-or-statement = Подія або заява
relation-supplies = постачає
relation-transfers = передає
relation-shipped-to = відправлено до
relation-voyaged-to = рейс до
relation-exports-to = експортує до
relation-transports = перевозить
relation-called-at = судозахід до
relation-ship-to-ship = із судна на судно
relation-ais-gap = перерва AIS
relation-flagged-in = під прапором
relation-named = назва
relation-transships-via = перевалює через
relation-manufactures = виробляє
relation-designs = допомагає розробляти або випробовувати
relation-component-of = складова
relation-provides-for = надає для
relation-contains = містить
relation-branded-by = деталі з маркою
relation-instance-of = зразок
relation-used-by = використовує сторона
relation-used-for = використано для
relation-fired-at = випущено по або впало в
relation-owns = має частку або контролює
relation-directs = очолює, керує або наглядає
relation-subsidiary-of = дочірня компанія або частина
relation-acts-for = діє для
relation-associated-with = залучена або асоційована сторона
relation-linked-to = пов’язана сторона
relation-operates-at = місце діяльності
relation-designates = вносить до списку
relation-listed-on = у списку
relation-warns = застерігає або пише
relation-visited = візит до
relation-contracted = договір із
relation-not-same-entry = інший запис
relation-incorporated = засновано
relation-states = заявляє

# Зв’язок, який закінчився
was-supplies = постачала
was-transfers = передавала
was-exports-to = експортувала до
was-transports = перевозила
was-flagged-in = було під прапором
was-transships-via = перевалювала через
was-manufactures = виробляла
was-designs = допомагала розробляти або випробовувати
was-component-of = була складовою
was-provides-for = надавала для
was-contains = містила
was-branded-by = мала деталі з маркою
was-instance-of = була зразком
was-used-by = використовувала сторона
was-used-for = було використано для
was-owns = мала частку або контролювала
was-directs = у минулому керівництво, управління або нагляд
was-subsidiary-of = була дочірньою компанією або частиною
was-acts-for = діяла для
was-associated-with = була залученою або асоційованою стороною
was-linked-to = була пов’язаною стороною
was-operates-at = діяла за місцем
was-designates = внесла до списку
was-listed-on = була у списку
was-warns = застерігала або писала
was-states = заявляла
over-by = не пізніше { $end }, початок не вказано
scheme-iso2 = ISO 3166-1 alpha-2
scheme-imo = номер ІМО судна
scheme-imo-company = номер ІМО компанії
scheme-ru-inn = російський податковий номер (ИНН)
scheme-ru-ogrn = російський державний реєстраційний номер (ОГРН)
scheme-cn-uscc = китайський єдиний код соціального кредиту
scheme-hk-cr = реєстраційний номер компанії в Гонконгу
scheme-kz-bin = казахстанський бізнес-ідентифікаційний номер
scheme-hs6 = код Гармонізованої системи, HS 2022, шість цифр
scheme-tail = бортовий номер повітряного судна
scheme-ofac = запис списку OFAC
scheme-un = запис списку Ради Безпеки ООН
scheme-unlocode = UN/LOCODE
scheme-eu = акт ЄС, додаток і номер

## Зображення

title-route = { $source } → { $target }
title-around = Навколо: { $name }
band-cargo = Вантажі між місцями в обох: інший рівень, інші твердження
band-both = Заяви, що називають обидва кінці
band-about = У справі про: { $name }
any-of = одна з { $count } сторін ({ $asked })
set-listed-yes = під заходом
set-listed-no = без заходу у справі
set-listed-yes-by = під заходом від { $authority }
set-listed-no-by = без заходу від { $authority } у справі
column-from = ВІД
column-to = ДО
column-goods = ТОВАРИ
column-weapon = ЗБРОЯ
column-place = МІСЦЕ
column-country = КРАЇНА
column-carrier = ПЕРЕВІЗНИК
column-intermediary = ПОСЕРЕДНИК
goods-not-named = товари не названо
no-number = без числа
short-voices = джерел: { $voices }
short-repeated = { $statements ->
        [1] джерел: { $voices }, заява одна
       *[other] джерел: { $voices }, заяв: { $statements }
    }
chain-step = ланка ланцюга
small-lead = зачіпка: без числа
small-person = без числа: особа
near-note = Одна лінія стоїть за всі зв’язки від однієї картки до іншої; число на її початку каже, скільки їх, ⊗ – що один із них заперечено чи оспорено. +2 на картці: лінії, що з’являються, коли на неї вказати або її обрати. Риска на правому краю картки: обмежувальний захід, чинний або закінчений. Курсивом: країни, союзи й групи, яких не названо; ніщо не зображено лише тому, що воно торкається однієї з них. Дві картки одна за одною: група сторін, які той самий зв’язок поєднує з тією самою карткою; клацання розкриває її на місці.
tip-sources = за даними: { $voices }
tip-denied = заперечили або відповіли: { $voices }
label-denied = ⊗ заперечено
pill-sanctioned = ПІД САНКЦІЯМИ
pill-delisted = ВИКЛЮЧЕНО ЗІ СПИСКУ
pill-sectoral = секторальний захід
pill-not-stated = санкції, вид не вказано
pill-export-restriction = експортне обмеження
pill-vessel-ban = заборона щодо судна
pill-travel-ban = заборона в’їзду
footer = entrepot; версія справи { $state }; тверджень: { $read }{ $when }.
footer-part = { $read } з { $all }
footer-known = { " " }за відомостями на { $day }
footer-during = , за період { $during }
footer-newest = , найновіше { $day }
footer-let-in = { " " }З них прочитано правилами, які справа допускає ({ $rules }), а не людиною: { $count }.
footer-own-strengths = { " " }Підкріплення визначається власною таблицею сили цієї справи ({ $table }).
footer-own-decisions = { " " }Чинні рішення справи: { $identity } щодо тотожності, { $claims } щодо тверджень.
footer-own-tables = { " " }Таблиці справи, що відрізняються від тих, які постачає цей entrepot: { $sources }.
waypoints = Проміжні пункти ланцюга ({ $order }): { $places }.
order-stated = у такому порядку
order-not-stated = порядок не вказано

## Числа, і звідки вони

support = підкріплення { $number }
support-of = Підкріплення, { $what }: { $number }.
above = понад 0.95
above-why = Надруковано «понад 0.95»: саму річ ніхто не обстежував.
sum-claim = { $claim }: сила { $strength } ({ $voice }; { $root }{ $weak }).
sum-denied = { $claim }: сила { $strength }, знижена до { $after } запереченням ({ $voice }; { $root }{ $weak }).
sum-weak = ; слабке: враховується, лише якщо у справі немає кращого
sum-picked = Для кожного джерела враховано одне твердження, так щоб зв’язок мав найбільше підкріплення: { $claims }.
sum-body = Орган, що складається з інших джерел, враховується замість них або не враховується зовсім.
sum-one-root = Твердження, що походять від однієї первинної заяви, враховуються раз, за найсильнішим.
sum-weak-picked = Слабкі твердження враховуються разом, із силою найсильнішого: { $claims }.
sum-independent = Якщо первинні заяви незалежні: 1 - { $product } = { $independent }.
sum-common = Якщо вони цілком залежать одна від одної: найсильніша, { $common }.
sum-ways = Якщо первинні заяви незалежні: { $independent }; якщо вони цілком залежать одна від одної: { $common }.
sum-one = Підкріплення: те, що має це єдине твердження, { $support }.
sum-mixture = Підкріплення: (1 - { $rho }) x { $independent } + { $rho } x { $common } = { $support }.
note-same-file = Файл той самий, що в примітці { $number }.
opens-entry = відкриває запис таким, яким він є там сьогодні
opens-list = відкриває список або набір даних таким, яким він є там сьогодні
opens-site = відкриває сайт видавця: адреси самої сторінки у справі немає
opens-nothing = вебадреси у справі немає
opens-not-derived = із «{ $address }» вебадреса не випливає
archived-web = Архівна копія в мережі
archived-file = Прочитаний файл: { $file } (sha256 { $hash })
lead-names-both = ці слова називають обидва кінці
lead-names-one = ці слова називають один із двох кінців
lead-names-none = ці слова не називають кінців
lead-weak = слабке джерело: не друкувати окремо
lead-no-denial = Ні заперечення, ні відповіді у справі немає.
lead-more-against = { $count ->
        [1] Ще одне стоїть нижче.
       *[other] Ще { $count } стоять нижче.
    }
lead-party = { $kind }{ $seats ->
        [0] {""}
       *[other] {" "}({ $country })
    }{ $measures ->
        [0] {""}
       *[other] {""}, під блокувальним заходом: { $authorities }
    }{ $persons ->
        [1] {""}; названо тут через офіційний акт або посаду.
       *[0] {""}: показано тут зв’язків – { $relations }{ $denied ->
            [0] {""}.
           *[other] {""}, з них заперечено чи оспорено – { $denied }.
        }
    }
note-read = Прочитано: { $where }; { $quote }.
note-short = { $claim }: { $where }.
note-claim = { $status }, ступінь { $grade }, джерело { $voice }, уперше сказано: { $root }; подія { $event }; оприлюднено { $day }.
day-inferred = { $day } (день виведено)
read-on = прочитано { $day }
line-words = { $source } → { $target }: { $label } ({ $small })

## Графіки й карта

plot-series = Цифри за авторами, одиниця: { $unit }
plot-series-words = Цифри, одиниця { $unit }: { $marks }.
plot-timeline = Коли це оприлюднено й коли почалися заходи
plot-timeline-words = Хронологія. { $moments }.
plot-months = Пріоритетні товари за місяцями, призначення: { $place }
plot-months-estimate = Оцінений реекспорт пріоритетних товарів за місяцями, звідки: { $place }
plot-months-words = За місяцями. { $panels }.
months-tier = Рівень { $tier }
months-panel = рівень { $tier }, від { $first } до { $last }: місяць із найбільшим значенням { $month }: { $value }
plot-plane = Маршрути за підкріпленням і тяжкістю
plot-plane-words = Підкріплення й тяжкість: { $points }.
plot-point = маршрут { $mark } підкріплення { $support }, тяжкість { $severity }
plot-support = підкріплення
lane-statements = заяви
lane-denials = заперечення
lane-measures = заходи
keys-heading = Клавіші
key-search = Знайти сторону, місце або товар
key-step = Іти картками й лініями; зображення має бути у фокусі
key-read = До відомостей про обране
key-close = Закрити або скасувати вибір
key-table = Зображення або таблиця
key-map = Зображення або карта, якщо місця відомі
key-fit = Показати все накреслене
key-zoom = Ближче або далі
key-turn = Стовпці або рядки
key-lines = Усі лінії околу або лише ті, що видно у спокої
key-dates = На одну дату раніше або пізніше
key-menu = Меню обраної картки: розширити за роллю, лише вона, шлях звідси або сюди
key-hide = Сховати обрану картку або позначені
key-fold = Згорнути те, що висить на картці, або розгорнути
key-only = Лише картка і те, що з нею з’єднано
key-why = Чому картку показано: зв’язки, які до неї ведуть
key-group = Розкрити групу на місці або закрити
key-tidy = Розташувати заново, у тому самому порядку
key-connect = З’єднати картку з іншою
key-pick = Позначити картку або зняти позначку
key-note = Нотатка про вибране або про зображення
key-box = Рамка навколо вибраного або рамка, яку ви малюєте
key-story = Додати вигляд до розповіді
key-tell = Показати розповідь; стрілки гортають її сторінки
key-compare = Порівняти з попередньою датою або припинити
key-move = Пересунути картку
key-undo = Скасувати
key-redo = Повторити
key-theme = Світла або темна
key-keys = Ці клавіші
page-caveat = Підкріплення – оголошений бал від 0 до 1 за те, що заявляють джерела. Це не частота, а відсутній рядок означає лише, що в цих джерелах нічого не знайдено.
map-title = Місця
map-note = Суцільне кільце: де були товари. Штрихове кільце: місто, яке дає стороні адреса в реєстрі. Точкове кільце: країна, і сторони, для яких жоден реєстр у справі не дає міста, пораховані одним знаком; ні те, ні те не є місцем, де були товари. Лінії – дуги великих кіл між знаками: вони показують, які сторони пов’язані, а не шлях товарів. Чого у справі не має місця, того немає на карті. Міста: GeoNames, CC BY 4.0.
map-drawn = Лінії – дуги великих кіл між знаками, а не шлях товарів.
map-town = { $name } (місто { $town }, за адресою в реєстрі)
map-place = { $name } (де були товари)
map-seat = { $name } (де сторону зареєстровано або де вона має осідок)
map-words = Карта. { $places }. { $note }

## Ланка, і на що вона спирається

between = { $source } → { $target }
between-goods = { $source } → { $target } ({ $goods })
no-number-leg = без числа: ланка невідома
no-number-person = особі число не надається
weak-only = У справі є лише заяви слабких джерел; окремо вони не друкуються ({ $which }).
same-as-above = Та сама заява, що вище.
leg-title = { $source } → { $target }: { $goods }
relation-title = { $source }: { $relation } { $target }
leg-unknown = Зв’язок невідомий: без числа
leg-known = { $number }; { $word }: { $voices }; рівень: { $level }.{ $partial }
leg-partial = { " " }Названо не всі сторони між двома.

## Заперечення, розбіжності, виробники

heading-denials = Заперечення, відповіді та власні заяви
no-denial = У справі немає ні заперечень щодо цих ліній, ні відповідей на них.
no-denial-by-name = Жодна заява у справі не заперечує поіменно жодної з цих ліній. Пов’язані заяви:
head-said = Що сказано
head-stands = Як це стосується твердження
head-beside = Пов’язана лінія
heading-conflicts = Суперечливі заяви
heading-figures = Цифри поруч, одиниця { $unit }: ніколи не підсумовуються
heading-against = Поставлено одне проти одного
head-who = Хто
head-public = Оприлюднено
head-from = Від
head-figure = Цифра
heading-makers = Власні слова виробників
brand-no-sale = Марка, знайдена у зброї, не доводить, що її власник продав цю деталь, і маршруту з неї не виводять. Наявність виробу у зброї не свідчить про порушення з боку його виробника.
no-statement-of-it = його заяви у справі немає.

## Санкційні списки

heading-measures = Внесення до списків
no-measure = Заходів проти цих сторін у справі немає.
day-not-printed = день не надруковано
measure-ended = { $measure } (закінчено)
measure-not-blocking = { $measure } (не блокувальний захід)
stands-to = { $how }: { $leg }
stands-to-many = { $how } (ланок: { $legs })
head-party = Сторона
head-authority = Орган влади
head-measure = Обмежувальний захід
head-act = Акт або програма
frozen-lead = Названо також у твердженнях цієї записки, і вони під блокуванням активів; поруч – роль кожної сторони в цих твердженнях:
frozen-by = { $by }, з { $day }
head-role = Роль
head-frozen-by = Хто заблокував активи
head-leg-day = У день ланки

## Власність, за правилом кожного режиму

heading-ownership = Власники, за правилами кожного режиму
owned-heading = Власність станом на { $day }, за правилами кожного режиму:
owned-heading-day = Що є у справі про власників станом на { $day }. Враховуються лише частки та внесення до списків на той день, а з внесень – лише власні внесення режиму.
owned-itself = { $rule }: { $verdict }, бо сторона сама у списку.
owned-none = { $rule }: того дня жодне правило цього режиму не діяло.
owned-suspended = { $rule }: того дня правило було призупинено.
owned-nobody = { $rule }: { $verdict }; жодного з власників, які є у справі, немає у списках цього режиму.
owned-no-list = { $rule }: { $verdict } за тим, що є у справі, де немає жодного запису цього режиму.
owned-over = { $rule }: { $verdict }; враховано частки { $share }, а правило вимагає: { $bar }.
owned-led = { $rule }: { $verdict }; у наведеному тексті встановлено, що її контролюють.
owned-open-listing = { $rule }: { $verdict }; чи була вона сама того дня у списку, не з’ясовано.
owned-open-control = { $rule }: { $verdict }; про контроль заявлено, але орган влади його тут не встановив.
owned-open-share = { $rule }: { $verdict }; чи виконано умову, вирішує частка, якої не називає жодне джерело; умова: { $bar }.
owned-open-range = { $rule }: { $verdict }; враховано частки { $share }, а правило вимагає: { $bar }.
owned-contributors = До суми входять: { $who }.
owned-listed = { $who } – у списку: { $claims }
owned-listed-open = Чи діяв захід проти { $who } того дня, не з’ясовано: { $claims }
owned-by-list = { $who } – у списку.
owned-by-list-open = Чи діяв захід проти { $who } того дня, не з’ясовано.
owned-control = Контроль установлено: { $owner } контролює { $owned }.
owned-texts = Правила, як їх тут записано:
owned-controlled = { $owner } контролює { $owned } ({ $claim })
owned-unloaded = У картці { $who } названо { $entries }, але такого внесення у справі немає.
owned-alike = У списку є інший запис із назвою { $who }: { $entries }; чи це та сама сторона, не з’ясовано.
entry-ofac = запис { $number } списку OFAC
entry-eu = запис { $number } списку ЄС
entry-un = запис { $number } списку Ради Безпеки ООН
entry-open = у картці названо { $entries }, але такого внесення у справі немає: { $count ->
        [1] чи діє цей захід
       *[other] чи діють ці заходи
    }, відповіді немає
namesake-entry = { $name } ({ $uid }; { $by })
namesake-unsure = { $name } ({ $uid }; { $by }; у рішенні це названо непевним)
namesake-open = { $count ->
        [1] захід діє проти іншого запису з такою самою назвою: { $entries }; чи це та сама сторона, не з’ясовано
       *[other] заходи діють проти інших записів із такою самою назвою ({ $count }): { $entries }; чи це та сама сторона, не з’ясовано
    }
owned-denied = Проти цього стоїть:
owned-rule = правило: { $effect } ({ $citation }; { $read })
owned-note = зауваження: { $note }
regime-ofac = правило 50 відсотків OFAC
regime-eu = власність і контроль, ЄС
regime-uk = власність і контроль, Велика Британія
regime-bis = правило BIS про афілійовані компанії
bar-exactly-together = { $share } або більше у власників зі списку разом
bar-more-together = понад { $share } у власників зі списку разом
bar-exactly-one = { $share } або більше в одного власника зі списку
bar-more-one = понад { $share } в одного власника зі списку
verdict-blocked = заблоковано
verdict-restricted = під експортним обмеженням
verdict-not-blocked = не заблоковано
verdict-not-restricted = не під експортним обмеженням
verdict-cannot-be-said = сказати не можна
share-aggregate = { $share } сукупно
share-range = від { $low } до { $high }
number-within = { $value } (від { $low } до { $high })
under-one-percent = менше ніж 1 %
share-not-stated = невказану частку
share-untold = Частки, яку { $owner } має в { $owned }, не називає жодне джерело.
share-overfull = Частки у справі, { $party }, разом дають { $total }: принаймні одна з них хибна.
stake = { $owner } має { $share } в { $owned }, і враховується як { $why }
stake-listed = сторона зі списку
stake-open = сторона, внесення якої до списку у справі немає
stake-undated = сторона, щодо якої не з’ясовано, чи діяв захід проти неї того дня
stake-alike = сторона, з назвою якої у списку є інший запис
stake-through = власність сторін зі списку

## Метод

heading-method = Як зроблено числа
method = Число тут – оголошений бал за те, що заявляють джерела. Це не частота і не ймовірність того, що щось сталося, і його не відкалібровано за тим, що сталося насправді. Рахують джерела, а не статті: копії, переклади й повторення однієї первинної заяви нічого не додають. Обчислюють два числа, одне так, ніби всі первинні заяви незалежні, друге так, ніби вони цілком залежать одна від одної; бал – це їхня суміш{ $rho }
method-rho = { " " }(ро { $rho }).
method-table = Таблиця сил, версія { $version }: { $cells }.
method-denials = ро { $rho }; заперечення названого факту: шанси множать на { $bare }, або на { $particulars }, якщо є подробиці, які можна перевірити.
method-grades = Сила одного твердження за ступенем його джерела та відомостей; F і 6 не мають числа:
method-confidence = Упевненість подано окремо, словом. { $rules }.
method-severity = Тяжкість теж подано окремо, словом. Вона залежить від того, що роблять товари маршруту, за твердженнями: вирішує перше з цих правил, яке діє для якоїсь ланки. { $rules } Заходи проти сторін подано після цього, і рівня вони не змінюють.
severity-rule = Тяжкість { $level }: { $what }.
severity-rule-goods = зброя або боєприпаси, разом із контейнерами з ними, якщо твердження каже, що в них
severity-rule-drive = двигун або система наведення зброї
severity-rule-part = інша деталь зброї або матеріал для неї
severity-rule-tier-1 = код рівня 1 у Common High Priority List
severity-rule-tier-2 = код рівня 2
severity-rule-tier-3 = код рівня 3
severity-rule-tier-4 = код рівня 4
severity-rule-weapon = маршрут закінчується зброєю, і жодне джерело у справі не каже, що товари в ній
severity-rule-unlisted = жоден із вказаних кодів не має рівня
severity-rule-unnamed = жодне твердження не називає товарів ланки
severity-rule-unclassed = товари названо, і жодне твердження не вказує ні використання у зброї, ні коду
rules = висока: { $high }; низька: { $low }; помірна: { $moderate }
head-source = Джерело

## Рисунки

diagram-words = { $title }. { $lines }.
figure-from-claims = Рисунок: entrepot, за твердженнями, поданими нижче.
figure-own = Рисунок: entrepot.
figure-map = Рисунок: entrepot. Контури: Natural Earth (суспільне надбання).
caption-plane = Маршрути за підкріпленням і за тяжкістю: два судження, які ніколи не перемножуються.
caption-series = За авторами й днями оприлюднення, поруч: ніколи не підсумовуються. Пунктир: межа або діапазон.
caption-timeline = Коли заяви оприлюднено, коли їх заперечено й коли почалися заходи.
caption-months = Експорт товарів зі списку Common High Priority List за місяцями й рівнями, призначення: { $place }; за звітністю: { $who }. Кожна панель має власну шкалу, верх якої надруковано праворуч. Суцільна лінія: місяць вторгнення; пунктирні: пакети заходів ЄС за номерами. Порожні стовпці: місяці, за які є цифри не всіх експортерів. Щонайбільше останні п’ять років у справі.
caption-months-estimate = Реекспорт таких товарів до всіх країн за оцінкою автора, звідки: { $place }; це не офіційні цифри, і в одній сумі з ними вони не стоять. Місяць без стовпця не має оцінки. Щонайбільше останні п’ять років у справі.
caption-map = Суцільне: де були товари. Штрихове: місто або країна, де за реєстром міститься сторона; ні те, ні те не є місцем, де були товари. Лінії – дуги великих кіл, а не шлях товарів.
caption-routes = { $reading } Суцільна: заявлено джерелом; штрихова: оцінено; пунктирна: невідомо; подвійна лінія з хрестом: хтось заперечує або оспорює. Ширші лінії мають більше підкріплення.
caption-reading = Читати згори вниз.
caption-no-movement = Рухів тут не зображено.
caption-around = Суцільна: заявлено джерелом; штрихова: оцінено; подвійна лінія з хрестом: хтось заперечує або оспорює.
moment-measure = { $measure }, { $party }; запровадили: { $by }

## Сполучення загалом

head-finding = Результат
standing-support = Підкріплення того, що тримається хоча б один маршрут
standing-ways = Якщо заяви залежні або незалежні
standing-confidence = Упевненість, найкращий маршрут
standing-severity = Тяжкість, найкращий маршрут
standing-frozen = Під блокуванням активів, з усіх сторін, названих у його твердженнях
ways = якщо заяви залежать одна від одної: { $common }; якщо незалежні: { $independent }
confidence-none = не подано: невідома ланка або те, для якої зброї були товари
severity-because = { $level }: { $because }
nobody-frozen = жодна сторона, названа в його твердженнях, за даними справи не перебуває під блокуванням активів
heading-worth = Наскільки сполучення залежить від кожної сторони
worth-none = Числа не подано: два кінці сполучає одна ланка, або на одному з них стоїть фізична особа.
worth-lead = Підкріплення, яке лишилося б, якби зі стороною більше ніхто не мав справ. Про її провину це нічого не каже.
worth-note = Без { $party }: підкріплення сполучення { $left }, з нею { $whole } (надруковано { $printed }); на { $share } найкращих маршрутів.
worth-cut = Кожен задокументований маршрут проходить через одну з цих сторін: { $parties }
worth-cut-one = Кожен задокументований маршрут проходить через { $party }
and = { " " }та{ " " }
measure-by = { $measure }; запровадили: { $by }
none-on-file = у справі немає
head-left = Лишається без неї
head-share = На маршрутах
head-measures = Заходи проти неї
takes-over-lead = Без { $who } задокументованого маршруту не лишається. У справі як зачіпка: { $way }; невідомо: { $steps }.
step-unknown = як це потрапило: { $a } → { $b }
step-purpose = чи отримане стороною { $a } було для { $b }
step-partial = хто ще стояв між { $a } та { $b }
takes-over = Без { $who } найкращим маршрутом був би { $way }, { $support }.
takes-over-note = Найкращий маршрут без { $who }: { $way }, підкріплення { $number }.
connection = Сполучення: підкріплення { $value } того, що тримається хоча б один маршрут ({ $how }; якщо всі первинні заяви залежать одна від одної { $common }, якщо вони незалежні { $independent }, між межами { $low } і { $high })
connection-exact = точно
connection-lower = нижня межа: способів врахувати одне твердження на кожну ланку й джерело забагато, щоб розглянути всі
connection-sampled = вибірка світів: { $worlds }, 95-відсотковий інтервал
connection-below = менш ніж { $number }
connection-over = зв’язків: { $arcs_shown }, сторін між кінцями: { $parties_shown }, первинних заяв: { $roots_shown }; ВІД: { $from }, ДО: { $to }
heading-countries = Країни, через які він проходить
countries-apart = Це стосується країн, а не фірм у них. Жоден маршрут на це не спирається, і нічого ніколи не підсумовується.
on-no-list = { $name }: у жодному списку пунктів перевалки, що є у справі.
flag-list = { $list }, { $source }, { $day }.
flag-list-of = { $name }: { $list }, { $source }, { $day }.
head-country = Країна
head-indicator = Показник
head-value = Значення
of-country = { $name }, { $what }
indicator-note = { $what }: { $value }.
indicator-method = Метод: { $method }.
indicator-input = Вхідні дані: { $what }{ $more }.
indicator-more = { "" }; і ще: { $count ->
        [1] одне
       *[other] { $count }
    }
heading-informed = Які відомості змінили б відповідь найбільше
informed-lead = Підкріплення сполучення, якби твердження підтвердили або спростували, а решта лишилася як є; спершу найпромовистіше.
informed-untried = З тверджень ({ $claims }) випробувано ті, що стоять за ланками з найменшим підкріпленням: { $tried }.
informed-untried-note = Твердження за маршрутами: { $claims }; випробувано, спершу ті, що стоять за ланками з найменшим підкріпленням: { $tried }.
informed-note = Надійність сполучення зараз { $now } ({ $now_printed }); якщо { $claim } підтвердити, { $confirmed } ({ $confirmed_printed }), якщо спростувати, { $refuted } ({ $refuted_printed }).
weak-claim = Заява слабкого джерела ({ $claim }).
head-claim = Твердження
head-confirmed = Якщо підтвердити
head-refuted = Якщо спростувати
heading-annex = Усі використані твердження
not-public = не оприлюднено
not-alone = { $day }; не має стояти окремо
head-voice = Джерело
head-root = Уперше сказано
head-grade = Статус, ступінь
heading-coverage = Що прочитано
coverage = { $read } { $nothing }
read = Переглянуто тверджень: { $count }.
nothing-found = Відсутній рядок означає лише, що в цих джерелах нічого не знайдено.
read-note = Пораховано в журналі тверджень: { $count }; найновіше оприлюднено { $day }.
on-no-day = жодного дня
source-note = Найновіше використане твердження, джерело { $source }: { $day }.
unscored = Відкликані або помилкові, збережено й не враховано: { $count }.
unscored-note = Твердження відкликані або помилкові, збережено й не враховано: { $count }.
days-read = Цитовані документи, день читання яких не записано: { $count } з { $of }.
days-read-note = Документів за твердженнями, поданими тут: { $of }; без записаного дня читання: { $count }.
head-newest = Найновіша заява
head-licence = Ліцензія

## Записка про маршрути

subtitle-route = Записка про ризик маршруту. { $footer }
language-note = Сказане джерелами надруковано мовою, якою його внесено; текст навколо створює програма.
searched-note = Переглянуто: тверджень, оприлюднених до { $newest }, – { $claims }, ліній, уздовж яких рухаються товари, – { $lines }; кандидатів { $candidates }; розміри множин { $sources } і { $targets }; ланок щонайбільше { $legs }.
no-date = без дати
silence-ends = { $source } → { $target }
silence = Жоден документ у справі не називає шляху { $ends }
silence-within = Жоден документ у справі не називає шляху щонайбільше з { $legs } ланок { $ends }
silence-longer = { $first }; довший є, але ця записка його не охоплює.
silence-both = { $first }, але { $statements }, і жодна не дає маршруту; чому – нижче.
both-statements = обидва кінці названо в заявах: { $count }
both-counted = Заяв у справі, що називають обидва кінці запитання: { $count }.
silence-made = Жодного шляху не задокументовано { $ends }
both-lead = Заяви, що називають обидва кінці, і чому жодна не дає маршруту:
both-weak = Обидва кінці називає і джерело, якого ніколи не друкують окремо; його слова пропущено.
both-more = { $count ->
        [1] Ще одна така заява стоїть
        [one] Ще { $number } така заява стоїть
        [few] Ще { $number } такі заяви стоять
       *[many] Ще { $number } таких заяв стоять
    } у додатку.
both-denial = Вона відповідає на твердження й не заявляє про рух.
both-not-scored = Її відкликано, або вона помилкова.
both-not-determined = Її джерело не змогло цього визначити.
both-trade-figure = Вона говорить про торгівлю між двома в цілому й не називає відправника; маршрут за такою заявою не прокладається.
both-no-movement = Вона говорить про зв’язок іншого роду між двома, за яким маршрут не прокладається.
both-found = Вона про те, що знайдено у зброї. Марка виробника на деталі не говорить, хто її продав.
both-other-way = Вона заявляє про рух у зворотному напрямку.
both-beside = Вона називає { $at }, але не як сторону руху.
both-through = Її ланцюг іде через { $at }; через країну, особу чи неназвану групу маршруту не проводять.
both-outside = Її виключають межі запитання: ланки, дні, рівень, або через кого йти чи кого оминути.
silence-searched = Переглянуто тверджень – { $claims }, ліній, уздовж яких рухаються товари, – { $lines }
silence-none = { $first }. { $searched }.
silence-more = є такі, де невідома ланка або те, для якої зброї були товари: { $shown }
silence-leads = { $first }; { $leads }. Така зачіпка не має числа; її подано нижче разом із тим, що сказано про інші її ланки.
leads-note = Зачіпок у цій відповіді: { $count }.
gap-heading = Що, як відомо, існує, але чого немає у справі
gap-missing = Немає у справі, хоча відомо, що для цих країн, видів чи періодів вони існують: { $things }.
gap-part = Є у справі лише частково: { $things }.
gap-thing = { $title } ({ $publisher })
gap-others = { $things }; і ще: { $count ->
        [1] одне
       *[other] { $shown }
    }
gap-more = Може бути й інше, про що тут не відомо.
gap-none = Усе, що тут записано як відоме для цих країн, видів і періодів, є у справі; може бути й інше, про що тут не відомо.
gap-note-missing = Порівняно з переглянутою таблицею відомих списків, звітів і реєстрів: немає у справі – { $count }. Названо тут: { $named }; не названо тут: { $rest }.
gap-note-partial = Із них лише частково у справі – { $count }. Названо тут: { $named }; не названо тут: { $rest }.
coverage-opening = З { $all } речей, про які відомо, що вони існують, у справі є { $file }, частково { $part }, немає { $missing }.
coverage-about = Пораховано ті, що могли б щось сказати про: { $ends }.
coverage-limit = Таблиця того, що, як відомо, існує, складено вручну, а востаннє перевірено { $day }; вона неповна. Чого в ній немає, те теж може існувати.
coverage-table = За темою та видом відомостей
coverage-cell = { $kind }: у справі { $file }, частково { $part }, немає { $missing }
coverage-on-file = У справі
coverage-in-part = У справі частково: окремі записи, або сторінки, що це цитують
coverage-not-on-file = Немає у справі
coverage-hand = Твердження, записані вручну, і скільки з них цитують свій документ
coverage-hand-all = Усього тверджень, записаних вручну: { $claims }, із цитатою: { $quoted } ({ $share }).
coverage-hand-source = { $source }: тверджень { $claims }, із цитатою { $quoted } ({ $share })
coverage-outside = Інших документів у справі, що до цього не належать, – { $count ->
        [1] один
       *[other] { $shown }
    }: сторінки, прочитані по одній, і власні таблиці аналітика.
coverage-editions = видання у справі: { $days }
coverage-older = відоме новіше видання, від { $day }
coverage-newest = найновіше відоме видання: { $day }
coverage-published = опубліковано { $day }
coverage-periods = у справі: { $periods }
coverage-lacking = бракує періодів ({ $unit }): { $count ->
        [1] один
       *[other] { $shown }
    }
coverage-covers = Охоплює: { $covers }{ $when }
coverage-where = Опубліковано: { $address }; рядок перевірено { $day } за: { $known }
coverage-pages = прочитано в документах справи: { $count ->
        [1] в одному
       *[other] { $shown }
    }
coverage-nothing = охоплення: у таблиці того, що, як відомо, існує, ніщо не відповідає: { $what }
family-munitions = Північна Корея – Росія: боєприпаси
family-garpiya = Китай – Росія: дрони «Гарпія»
family-western = Західні компоненти в російській зброї
family-iran = Іран – Росія: дрони
family-lists = Санкційні списки й реєстри
family-components = Деталі зброї
family-trade = Торговельні потоки
evidence-list = списки й акти
evidence-report = звіти
evidence-examination = обстеження зброї
evidence-register = реєстри
evidence-customs = митні записи
evidence-positions = місцеположення суден
evidence-statistics = торговельна статистика
spoken-note = Заяви про проміжні ланки, подані нижче: { $count }.
way-more = (ще { $count })
list = { $first } та { $last }
no-number-person-on = без числа, бо на ньому стоїть фізична особа
joint-note = Підкріплення маршруту { $way }: { $number }, за його первинними заявами.
joint-lower = Це нижня межа: способів врахувати одне твердження на кожну ланку й джерело забагато, щоб розглянути всі.
joint-ways = Якщо заяви залежать одна від одної: { $common }; якщо незалежні: { $independent }; суміш із ро { $rho }.
joint-bounds = Межі: знизу добуток ланок { $product }, згори найслабша ланка { $weakest }.
bounds = від { $low } до { $high }
heading-routes = Маршрути
head-route = Маршрут
head-support = Підкріплення
head-ways = Залежні; незалежні
head-bounds = Від добутку до найслабшої
head-confidence = Упевненість
tied = Маршрути з позначкою = рівні: вони однакові, або їхній порядок залежить від того, чи заяви незалежні.
severity = { $mark } Тяжкість { $level }: { $because }.{ $assembled }
assembled = { " " }Складено: жодне джерело не заявляє про маршрут цілком.
heading-legs = На що спирається кожна ланка
heading-ends = Що є у справі про кінці
heading-also = Інші заяви про них
heading-unknown = Чого не відомо
between-and = між { $a } та { $b }
unknown-partial = Названо не всі сторони { $ends }.
unknown-assembled = Деякі маршрути складено з ланок різних тверджень: жодне джерело не заявляє про них цілком.
unknown-begin = Коли почалося, не вказано: { $lines }.
unknown-how = Як товари потрапили, якщо потрапили, { $source } → { $target }, у справі немає.
unknown-none = Про прогалини щодо цих ліній не заявлено; це не доводить, що їх немає.

## Досьє

subtitle-dossier = Досьє. { $footer }
heading-joined = Зв’язки
heading-series = Інша зброя тієї самої моделі
heading-examined = Обстежені зразки цієї моделі або серії
series-lead = Знайдене в одному зразку зброї тим самим не є в усіх.
heading-about = Заяви про це
heading-names = Назви
heading-words = Власні слова
no-statement = Заяв у справі немає.
thing = цей об’єкт
thing-weapon = ця зброя
thing-missile = ця ракета
tried-note = Запитання: маршрути від кожної компанії ({ $place }, усього { $companies }), до: { $name }; тверджень { $claims }, маршрутів { $routes }, зачіпок { $leads }.{ $longer }
tried-longer = { " " }Розглянуто: щонайбільше ланок { $legs }; довший маршрут є.
tried-routes = Задокументовано маршрутів від виробників ({ $place }), до: { $thing } – { $shown }.
tried-none = Жоден наявний документ не називає маршруту{ $within }, від: { $maker }, до: { $thing }.
tried-none-many = Жоден наявний документ не називає маршруту{ $within } від виробника ({ $places }), до: { $thing }.
tried-both = Жодного маршруту{ $within } не задокументовано, від: { $maker }, до: { $thing }; заяв, що називають обидві сторони: { $shown }, жодна не каже про рух товарів між ними в цьому напрямку.
of-at-most = { " " }щонайбільше з { $legs } ланок
maker-us = американський виробник
maker-in = виробник ({ $place })
nothing-alone = У справі про це немає нічого, що можна друкувати окремо.
fact-kind = Вид: { $value }
fact-country = Країна: { $value }
fact-aliases = Інші назви: { $value }
fact-identifiers = Ідентифікатори: { $value }
fact-apart = Рішенням відокремлено від: { $value }
with-goods = { $what } ({ $goods })
relation-known = { $ends }. { $number }; { $word }: { $voices }.
unknown-parts = Як туди потрапили деталі з марками виробників ({ $place }), у справі немає.
heading-bill = Перелік складових
bill-lead = «З маркою» означає, що деталь має цю марку. Це не доводить продажу з боку її власника, і наявність виробу у зброї не свідчить про порушення з боку його виробника. Цифри стоять, як надруковано; їх не підсумовано.
shares-judged = За оцінкою: { $who }; із такого загалу: { $of }:
shares-stated = За заявою: { $who }; із такого загалу: { $of }:
shares-of-unknown = кількість складових, якої там не подано
not-in-statement = немає в цій заяві
by-on = { $who }, { $day }
head-weapon = Зброя
head-component = Компонент
head-branded = Марка
head-brand-country = Країна марки
head-by = Хто сказав, оприлюднено
heading-parts = Деталі обстежених зразків зброї
parts-count = { $count ->
        [one] { $shown } деталь
        [few] { $shown } деталі
       *[many] { $shown } деталей
    }. За країною осідку виробника: { $shares }.
parts-share = { $country } { $count } ({ $share })
parts-share-unsaid = не вказано { $count } ({ $share })
parts-note = Пораховано тут: деталей, які твердження розміщують у { $name }, – { $count }, і з них ті, чий виробник має осідок у кожній країні. Частки – від усіх цих деталей. Осідок не є країною походження.
heading-maker-parts = Деталі з її назвою
head-parts = Деталі
maker-parts = Деталей: { $count }, у зразках зброї: { $examples }.
maker-parts-total = Пораховано тут: зв’язків між зразком зброї та цим виробником, кожен про одну деталь, – { $count }, у зразках: { $examples }.
maker-parts-note = Пораховано тут у { $name }, за твердженнями { $claims }.

## Профіль країни

title-country = { $name }: які фірми там називають джерела і які товари до них та від них?
subtitle-country = Профіль країни. { $footer }
heading-into = Товари до фірм з осідком там
heading-out = Товари від фірм з осідком там
no-movement = Руху в цьому напрямку у справі немає.
profile-apart = Це стосується країни та її торгівлі. Про жодну фірму в ній це нічого не каже, і жоден маршрут на це не спирається.
country-seated = { $count ->
        [0] Жодна фірма й жоден орган у справі не має осідку тут ({ $place }).
        [1] Одна фірма або один орган у справі має осідок тут ({ $place }).
        [one] { $shown } фірма чи орган у справі має осідок тут ({ $place }).
        [few] { $shown } фірми та органи у справі мають осідок тут ({ $place }).
       *[many] { $shown } фірм та органів у справі мають осідок тут ({ $place }).
    }
country-seated-note = Фірми та органи з осідком тут ({ $place }), за осідком, який друкує джерело: { $shown }.
country-senders = { $count ->
        [1] Відправником
        [one] Відправниками
        [few] Відправниками
       *[many] Відправниками
    } товарів до інших місць джерела називають: { $who }.
country-senders-open = { $count ->
        [1] Відправником
        [one] Відправниками
        [few] Відправниками
       *[many] Відправниками
    } товарів до когось, чиєї країни у справі немає, джерела називають: { $who }.
country-receivers = { $count ->
        [1] Одержувачем
        [one] Одержувачами
        [few] Одержувачами
       *[many] Одержувачами
    } товарів з інших місць джерела називають: { $who }.
country-receivers-open = { $count ->
        [1] Одержувачем
        [one] Одержувачами
        [few] Одержувачами
       *[many] Одержувачами
    } товарів від когось, чиєї країни у справі немає, джерела називають: { $who }.
country-makers = { $count ->
        [1] Виробником
        [one] Виробниками
        [few] Виробниками
       *[many] Виробниками
    } зброї джерела називають: { $who }.
country-no-movement = Жодне джерело не називає когось із них відправником чи одержувачем товарів через кордон.
country-own = Що каже сама країна
country-no-own = Заяв самої країни у справі немає.
country-trade = Показники її торгівлі
country-months = Пріоритетні товари рівня { $tier } до неї, за даними: { $who }: { $sums }; лише місяці у справі, останній { $last }.
country-estimate = Пріоритетні товари рівня { $tier } з неї, за оцінкою автора ({ $who }): { $sums }; лише місяці у справі, останній { $last }.
country-lists = { $count ->
        [1] Один перелік чи заява органу влади або інституту називає
        [one] { $shown } перелік чи заява органів влади або інститутів називає
        [few] { $shown } переліки чи заяви органів влади або інститутів називають
       *[many] { $shown } переліків чи заяв органів влади або інститутів називають
    } її місцем, через яке проходять товари.
country-lists-note = Переліки й заяви, що її називають: { $count }. Твердження: { $claims }.
country-no-months = Скільки, за місяцями й митними кодами: таких даних про пріоритетні товари у справі немає.
country-no-exports = Що йде з неї далі до Росії: даних про її експорт у справі немає.
country-not-looked-for = Чого жодне джерело у справі не шукало: фірма, якої тут не названо, може бути невідомою, а не непричетною.
missing-brief = { $count ->
        [1] Ще один показник не має
        [one] Ще { $shown } показник не має
        [few] Ще { $shown } показники не мають
       *[many] Ще { $shown } показників не мають
    } тут значення; у додатку названо, чого бракує.
missing-note = Значень показників, даних для яких у справі немає: { $count }.
measures-more = { $count ->
        [1] Ще один тамтешній запис має
        [one] Ще { $shown } тамтешній запис має
        [few] Ще { $shown } тамтешні записи мають
       *[many] Ще { $shown } тамтешніх записів мають
    } внесення до списку у справі; воно є в досьє кожного.
measures-more-note = Записів із внесенням до списку у справі, яких не надруковано: { $count }.
heading-lists = Списки, що її називають
no-list = Жоден список пунктів перевалки у справі її не називає.
heading-indicators = Показники
indicators-apart = Вони стоять окремо й ніколи не підсумовуються.
heading-months = Торгівля пріоритетними товарами за місяцями
months-note = Рівень { $tier }: { $sums } (лише місяці у справі, останній { $last }); за твердженнями ({ $count }), наприклад { $claims }.
months-marks = Позначено: { $source }.
head-caution = Застереження
heading-missing = Показники, для яких тут немає цифр
missing = { $indicator }, { $what }: { $why }.

## Записка про зміни

title-changes = Які висновки змінилися від версії { $left } до версії { $right } і чому?
title-changes-between = { $source } – { $target }: які висновки змінилися від версії { $left } до версії { $right } і чому?
subtitle-changes = Записка про зміни. Від версії { $left } до версії { $right }.
changes-none = Жоден висновок не змінився від версії { $left } до версії { $right }. Тверджень, що відрізняються: { $claims }.
changes-some = { $count ->
        [1] Один висновок змінився
        [one] { $total } висновок змінився
        [few] { $total } висновки змінилися
       *[many] { $total } висновків змінилося
    } від версії { $left } до версії { $right }. Тверджень, що відрізняються: { $claims }.
changes-of-route = { $count ->
        [1] Один – маршрут між заданими кінцями.
        [one] { $shown } – маршрут між заданими кінцями.
        [few] { $shown } – маршрути між заданими кінцями.
       *[many] { $shown } – маршрути між заданими кінцями.
    }
changes-of-relation = { $count ->
        [1] Один – про те, як задокументовано зв’язок.
        [one] { $shown } – про те, як задокументовано зв’язок.
        [few] { $shown } – про те, як задокументовано зв’язок.
       *[many] { $shown } – про те, як задокументовано зв’язок.
    }
changes-of-measure = { $count ->
        [1] Один – про обмежувальний захід.
        [one] { $shown } – про обмежувальний захід.
        [few] { $shown } – про обмежувальні заходи.
       *[many] { $shown } – про обмежувальні заходи.
    }
changes-of-denial = { $count ->
        [1] Один – про заперечення або відповідь.
        [one] { $shown } – про заперечення або відповідь.
        [few] { $shown } – про заперечення або відповіді.
       *[many] { $shown } – про заперечення або відповіді.
    }
changes-total-note = Від версії { $left } до версії { $right }: висновків, що змінилися, { $total }; тверджень з іншим змістом { $claims }.
changes-same-routes = Маршрути між { $source } і { $target } ті самі.
changes-what = Що змінилося
changes-why = Чому
changes-line = { $what }: раніше – { $before }; тепер – { $after }.
changes-route = маршрут { $way }
changes-relation = { $ends }, зв’язок «{ $relation }»
changes-measure = { $measure }; запровадили: { $by }; проти: { $party }
changes-denial = заява проти твердження; чия: { $who }
changes-absent = не задокументовано
changes-on-file = є у справі
changes-not-on-file = немає у справі
changes-more-conclusions = { $count ->
        [1] Змінився ще один висновок.
        [one] { $shown } висновок змінився також.
        [few] { $shown } висновки змінилися також.
       *[many] { $shown } висновків змінилися також.
    }
changes-more-claims = { $count ->
        [1] За цим стоїть ще одне твердження; воно в додатку.
        [one] { $shown } твердження стоїть за цим також; воно в додатку.
        [few] { $shown } твердження стоять за цим також; вони в додатку.
       *[many] { $shown } тверджень стоять за цим також; вони в додатку.
    }
why-added = Нове:
why-removed = Більше немає у справі:
why-changed = Змінене:
why-no-claim = Жодне твердження за цим не відрізняється: { $what }. Відрізняється рішення про те, хто є хто, таблиця сили або день найновішого твердження.
why-no-claim-note = Жодне твердження за цим не відрізняється.
why-no-claim-short = не твердження: рішення або таблиця
changes-foot = Зміна того, що є у справі, не є зміною того, що сталося: документ могли прочитати пізніше, виправити або відкликати. Малі числа – це номери приміток у повній записці про зміни.
changes-heading-route = Маршрути між заданими кінцями
changes-heading-relation = Зв’язки: як їх задокументовано
changes-heading-measure = Обмежувальні заходи
changes-heading-denial = Заперечення й відповіді
changes-counted = Усе, що відрізняється, у числах
head-conclusion = Висновок
head-before = Раніше
head-after = Тепер
head-why = Через що
changes-claims = Твердження
changes-edges = Зв’язки та їхнє підкріплення
changes-documents = Документи
changes-note = { $kind }: додано { $added }, вилучено { $removed }, змінено { $changed }.
changes-heading = { $kind }: { $how }
how-added = додано
how-removed = вилучено
how-changed = змінено
head-added = Додано
head-removed = Вилучено
head-changed = Змінено
changes-more = і ще { $count }
changes-more-note = Рядків цього виду, яких не надруковано: { $count }.
changed-claim = { $uid }: раніше ({ $was }): { $before } Тепер ({ $now }): { $after }
graded = { $status }, ступінь { $grade }
edge-line = { $ends } ({ $relation }):{ " " }
changed-edge = { $ends }раніше { $before }; тепер { $after }
document-line = { $title }, { $outlet }, { $day } ({ $uid })

## Записка про виправлення

title-correction = Виправлення: { $title }
subtitle-correction = Виправлення від { $day }, твердження { $claim }, до записки з даних { $data }, програма { $code }.
the-answer = Відповідь
correction-lead = Цей текст написано { $day } щодо записки з версії { $state } справи: що в тій записці спирається на одне твердження.
correction-not-alone = Окремо його не друкують.
correction-gone = Його більше немає в журналі тверджень.
correction-now = { $sentence } (статус { $status }, ступінь { $grade }, оприлюднено { $day })
never = ніколи
heading-printed = Твердження, як його надруковано
heading-now = Твердження тепер
heading-in-its-words = Надруковано його словами
heading-worked-out = Числа, обчислені з ним
decided = Вирішено: { $verdict }, хто: { $by }, { $on }: { $why }.

## Навколо кожної записки

heading-notes = Примітки
asked-from = від
asked-to = до
asked-of = про
asked-claim = твердження
asked-k = найкращих маршрутів
asked-max-steps = ланок щонайбільше
asked-as-of = за відомостями на
asked-during = за період
asked-source = маршрути від
asked-target = маршрути до
made = Зроблено програмою { $code } з даних { $data }; запитано: { $asked }.
redacted = Із вилученнями. Твердження джерел понад рівень поширення «{ $level }», вилучені до будь-яких обчислень: { $count }. З ними відповідь може бути іншою.
refused = Твердження джерел, чия ліцензія не дозволяє нічого передавати, вилучені до будь-яких обчислень: { $count }. З ними відповідь може бути іншою.
refused-note = Твердження джерел, що не дозволяють нічого передавати, вилучено: { $count }.
terms-heading = Джерела й умови
terms-closed = Тверджень у цій відповіді від джерел, що не дозволяють нічого передавати: { $count }. Не передавайте цієї відповіді іншим.
terms-part = { $title }, { $part }: { $licence }; { $holder }.
terms-part-limited = { $title }, { $part }: { $licence }; { $holder }. Не для комерційного використання без дозволу правовласника.
redacted-note = Твердження понад рівень поширення { $level }, вилучено: { $count }.
running = { $title } { $code }, версія справи { $state }, дані { $data }
figure-alt = рисунок

## Власне судження аналітика

heading-judgement = Судження аналітика
judgement = { $by } ({ $day }) вважає: { $likelihood }, що { $text }.
judgement-confidence = Упевненість у цьому судженні, за словами самого аналітика: { $level }.
judgement-why = Наведена підстава: { $why }.
judgement-rests = Воно спирається на { $claims }. { $apart }
judgement-apart = Судження належить його авторові: жодне правило не вивело його з числа цієї записки, і жодне число цієї записки його не враховує.
judgement-note = Підпис: { $by }, { $day }: { $text }
judgement-range = ICD 203, як загальновідомо: «{ $word }» означає від { $low } до { $high } відсотків.
judgement-claims = Твердження, які називає автор: { $claims }.
judgement-why-note = Наведена підстава: { $why }
likelihood-almost-no-chance = майже виключено
likelihood-remote = навряд чи можливо
likelihood-very-unlikely = дуже малоймовірно
likelihood-highly-improbable = вельми малоправдоподібно
likelihood-unlikely = малоймовірно
likelihood-improbable = малоправдоподібно
likelihood-roughly-even-chance = приблизно рівна ймовірність
likelihood-roughly-even-odds = шанси приблизно рівні
likelihood-likely = імовірно
likelihood-probable = правдоподібно
likelihood-very-likely = дуже ймовірно
likelihood-highly-probable = вельми правдоподібно
likelihood-almost-certain = майже напевно
likelihood-nearly-certain = практично напевно

## Нотатки аналітиків

heading-analyst-notes = Нотатки аналітиків
analyst-notes-apart = Це слова тих, хто їх підписав. Вони не є джерелами: ніщо інше в цій записці на них не спирається, і жодне число їх не враховує.
analyst-note = ({ $by }, { $day })

## Події судна

ship-head = { $ship }{ $imo }: { $count ->
        [1] одна подія
        [one] { $shown } подія
        [few] { $shown } події
       *[many] { $shown } подій
    } у справі, джерела: { $voices }.
ship-imo = { " " }(ІМО { $imo })
ship-none = у справі немає жодної події, судно { $ship }: ні судозаходу, ні перерви AIS, ні передачі, ні прапора, ні назви, ні власника, ні рейсу; тверджень переглянуто: { $claims }
ship-wrong = судно або повітряне судно; це – { $kind }
heading-ship-events = Події в часовому порядку
ship-heading-of = Події в часовому порядку: { $ship }
heading-voyages = Рейси між задокументованими судозаходами: зачіпки, а не встановлені факти
ship-event = { $when }: { $what }
ship-events-earlier = { $count ->
        [1] одна давніша подія; її подає --all
        [one] { $count } давніша подія; усі подає --all
        [few] { $count } давніші події; усі подає --all
       *[many] { $count } давніших подій; усі подає --all
    }
ship-event-denied = { $event }; заперечення або відповідь: { $claims }
ship-what-denied = { $what }; заперечено
head-when = Коли
head-event = Подія
head-voices = Джерела
ship-as = { " " }({ $statuses })
ship-hedged = { $status }: «{ $hedge }»
ship-or = { " або " }
ship-call = судозахід: { $first }
ship-gap = перерва AIS
ship-transfer = передача із судна на судно, інше судно: { $first }
ship-flag = прапор: { $first }
ship-name = назва «{ $name }»
ship-owner = власник: { $first }
ship-manager = оператор або управитель: { $first }
ship-voyage = заявлено про рейс або рейси, { $first } → { $second }
ship-shipment = заявлено про відправлення, { $first } → { $second }
ship-carriage = заявлено про перевезення до: { $first }
ship-denied = Заперечено: { $sentence }
ship-not-counted = Твердження про неї мають ступінь, що не дає числа, тому її немає в жодному рейсі.
voyages-meaning = Рейс тут – це два задокументовані судозаходи у двох місцях, другий не пізніше ніж через { $window ->
        [1] один день
        [one] { $window } день
        [few] { $window } дні
       *[many] { $window } днів
    } після першого, без датованого судозаходу між ними. Джерела можуть про нього й не заявляти, що везли, невідомо, і судно могло заходити деінде: це зачіпка, а не твердження й не зв’язок.
voyages-none = Немає двох задокументованих судозаходів у двох місцях, що йдуть один за одним не пізніше ніж через { $window ->
        [1] один день
        [one] { $window } день
        [few] { $window } дні
       *[many] { $window } днів
    }: рейсів не виведено.
voyage-chain = Зачіпка { $rank }: { $places }
voyage-step = { $from } ({ $departed }) → { $to } ({ $arrived }): між судозаходами { $days }
voyage-days = від { $least } до { $most } днів
voyage-days-exact = { $count ->
        [1] один день
        [one] { $count } день
        [few] { $count } дні
       *[many] { $count } днів
    }
voyage-calls = Спирається на два судозаходи: { $first }, та { $second }
voyage-call = { $what } [{ $claims }]
voyage-stated = Джерело заявляє про рейс або відправлення між цими місцями в той час: { $claims }
voyage-not-stated = Жодне джерело у справі про цей рейс не заявляє.
voyage-flag = Прапор тоді: { $what }
voyage-no-flag = Прапор тоді: у справі немає
voyage-name = Назва тоді: { $what }
voyage-no-name = Назва тоді: у справі немає
voyage-from = { $what } (заявлено: { $when })
voyage-meanwhile = Заявлено про час, що перетинається з цим: { $what }
ship-undated = Судозаходів без заявленого дня, або з часом, довшим за { $window ->
        [1] один день
        [one] { $window } день
        [few] { $window } дні
       *[many] { $window } днів
    }: { $count ->
        [1] один
       *[other] { $shown }
    }; їх немає в жодному рейсі. Дві заяви про один місяць можуть бути про один судозахід або про два.
ship-overlap = Дні двох судозаходів у різних місцях накладаються: { $first } та { $second }.
ship-set-aside = Відкладено, бо їх відкликано, вони помилкові або їх не вдалося визначити: { $claims }.
ship-weak = Окремо не друкуються, бо так кажуть лише слабкі джерела: { $claims }.

## Перша сторінка записки

long-month-1 = січень
long-month-2 = лютий
long-month-3 = березень
long-month-4 = квітень
long-month-5 = травень
long-month-6 = червень
long-month-7 = липень
long-month-8 = серпень
long-month-9 = вересень
long-month-10 = жовтень
long-month-11 = листопад
long-month-12 = грудень
plain-in = { $month }:
plain-reported = { $month } (повідомлено):
plain-undated = день невідомий:
plain-asserted = { $when } { $who } заявляє: { $words }
plain-assessed = { $when } { $who } оцінює: { $words }
plain-listed = { $when } { $who } наводить як підставу для внесення до списку: { $words }
plain-adjudicated = { $when } { $who } встановлює: { $words }
plain-gap = { $when } { $who }: не вдалося визначити: { $words }
page-question = Чи потрапляли товари { $source } → { $target }, і яким шляхом?
page-way-1 = Перший шлях.
page-way-2 = Другий шлях.
page-way-name-1 = перший шлях
page-way-name-2 = другий шлях
page-the-way = шлях
page-every-step = кожна ланка: { $way }
page-cargo = Вантажі між місцями.
page-from-to = { $a } → { $b }
page-alone = лише { $voice }
page-step = Що товари йшли { $a } → { $b }, – це слово джерел ({ $number }): { $voices }.
page-step-others = Що товари йшли { $a } → { $b }, – це слово джерел ({ $number }), які називають не всі ті самі товари: { $voices }.
page-step-hedged = Жодне джерело не заявляє без застереження, що товари йшли { $a } → { $b }; із застереженням { $hedges } про це { $sources ->
        [1] каже
       *[other] кажуть
    }: { $voices }.
page-limit-hedge = Заява про { $ways } має застереження свого джерела: { $hedges }.
page-spliced = Жодне джерело не заявляє про весь шлях від кінця до кінця. { $ways ->
        [1] Його складено
       *[other] Кожен шлях нижче складено
    } зі слів: { $voices }.
page-whole-and-spliced = Про один шлях заявлено, за словами: { $voices }; про інший жодне джерело так не заявляє.
page-whole-tied = { $ways ->
        [1] Про один шлях заявлено, за словами: { $voices }.
       *[other] Про два шляхи заявлено, жоден не задокументовано краще за інший, за словами: { $voices }.
    }
page-whole-each = Про два шляхи заявлено, за словами: { $voices }.
page-whole = { $ways ->
        [1] Про один шлях заявлено, за словами: { $voices }.
       *[other] Про два шляхи заявлено, перший задокументовано краще за другий, за словами: { $voices }.
    }
page-limit-parties = { $count ->
        [1] Заява називає не всі сторони між кінцями: { $ways }.
       *[other] Заяви називають не всі сторони між кінцями: { $ways }.
    }
page-limit-goods = { $count ->
        [1] Заява не називає товарів: { $ways }.
       *[other] Заяви не називають товарів: { $ways }.
    }
page-seat = { $who } ({ $country })
page-seats = За даними справи, країни сторін такі: { $seats }.
page-ways-note = Шляхів між двома кінцями, якщо маршрути з однієї заяви рахувати раз: { $ways }; подано на першій сторінці: { $told }.
page-more-steps = Далі йдуть інші заяви про проміжні ланки, усього { $number }.
page-other-goods = З іншими назвами товарів:
page-of-goods = Товари на одній із його ланок називають інші заяви:
page-told-by-figures = Сказане джерелами ({ $voices }) подано з числами, у розділі «{ $heading }».
page-told-in-annex = Сказане джерелами ({ $voices }) стоїть у додатку.
page-carriers = Перевізники з тієї заяви: { $who }.
page-weak-step = Про одну його ланку заявляють лише слабкі джерела, яких окремо не друкують.
page-no-denial = Ніхто у справі цього не заперечує; що відповіли, стоїть нижче.
page-nothing-against = Жодна заява у справі цього не заперечує і не відповідає на це поіменно.
page-denied = Це заперечують:
page-denied-before = Заяви, з яких починається ця відповідь, – від { $day } і пізніші, і жодне заперечення у справі їх не називає. Ще до того ранішу звістку про те саме заперечили:
page-disputed = Докази оспорюють:
page-disputed-before = Заяви, з яких починається ця відповідь, – від { $day } і пізніші, і жодне заперечення у справі їх не називає. Ще до того докази ранішої звістки про те саме оспорили:
page-denied-in-general = Ніхто у справі не заперечує цього поіменно. У загальніших словах:
page-denied-in-general-before = Ніхто у справі не заперечує цього поіменно. У загальних словах, ще до { $day }, коли зроблено першу з заяв, з яких починається ця відповідь:
page-sure = Наскільки це певно
page-denies = Заперечення та відповіді
page-unknown = Чого не відомо
page-change = Що могло б змінити цю відповідь
page-done = Що можна було б зробити
done-new = У справі немає заходу проти { $who }, якого мав би { $voice }; чи є він у нинішньому списку, тут не відомо.
done-new-any = У справі немає заходів проти { $who }; чи є вони в нинішніх списках, тут не відомо.
done-all-listed = Кожна фірма й кожне судно на цих шляхах стоїть у кожному списку у справі, де названо хоч одне з них, тож повторне внесення туди нічого не змінило б; у списках поза справою їх може не бути.
done-nobody = Внесення фірми чи судна до списку цієї відповіді не змінило б: про те, що товари йшли ({ $a } → { $b }), заявлено без фірми чи судна між ними.
done-ships = Сказано, що { $who } везли описаний тут вантаж; без них цей вантаж не мав би названого перевізника, а відповідь лишилася б.
done-no-way = Жодного шляху не задокументовано, тож не відомо такого, який перерізало б внесення до списку.
done-here-free = У справі немає заходів проти { $who }; чи є вони в нинішніх списках, тут не відомо.
done-here-open = Не в кожному списку у справі, де названо іншу згадану тут сторону: { $who }.
done-here-all = Кожна сторона, яку тут шукали, стоїть у кожному списку у справі, де названо хоч одну з них, тож повторне внесення туди нічого не змінило б; у списках поза справою їх може не бути.
done-own-nobody = У тому, що тут заявлено про неї, не названо фірми, органу чи судна, яких можна було б внести до списку.
done-series = З названих загальніше:
done-here-nobody = Тут не названо жодної фірми, органу чи судна, які можна було б внести до списку.
sure-nothing = Жодного шляху не задокументовано; це не доводить, що ніщо не рухалося.
sure-thin = Скупо задокументовано.
sure-spliced = Кілька джерел для кожної ланки, але жодного для цілого.
sure-spliced-one = Складено: жодного джерела для цілого, і лише одне для якоїсь ланки.
sure-disputed = Про це заявляють кілька джерел, і це оспорено.
sure-disputed-before = Про це заявляють кілька джерел; те, що повідомляли раніше, оспорили.
sure-disputed-one = Лише одне джерело, і це оспорено.
sure-disputed-one-before = Лише одне джерело; те, що повідомляли раніше, оспорили.
sure-disputed-goods = Кілька джерел кажуть, що товари йшли, лише одне називає саме ці товари, і це оспорено.
sure-disputed-goods-before = Кілька джерел кажуть, що товари йшли, лише одне називає саме ці товари; те, що повідомляли раніше, оспорили.
sure-goods = Кілька джерел кажуть, що товари йшли; лише одне називає саме ці товари.
sure-several = Про кожну ланку заявляють кілька джерел.
sure-several-chain = Про шлях повідомляють кілька джерел, але щонайменше одну ланку лише як частину ланцюга.
sure-authority = Лише одне джерело: слово органу влади про { $ways ->
        [1] шлях
       *[other] кожен шлях
    }.
sure-one = Лише одне джерело про { $ways ->
        [1] шлях
       *[other] кожен шлях
    }.
sure-why-listed = Підстава для внесення до списку – це заява органу влади, а не встановлене судом.
sure-why-assessed = Оцінка – це власний висновок джерела з його даних, а не запис про товари в дорозі.
sure-why-unread = Копії тексту у справі немає для сказаного джерелом: { $voices }.
sure-unread-note = Твердження без тексту під рукою: { $claims }.
sure-nobody-else = Більше ніхто у справі не заявляє про жодну частину цього.
sure-also = Про частину цього заявляє { $voice }: { $steps }.
sure-also-all = { $count ->
        [1] Так само заявляє або оцінює { $voices }
       *[other] Так само заявляють або оцінюють { $voices }
    }.
sure-why-members = { $body } має у своєму складі { $who }, тож це не ще одне джерело.
page-figures-differ = Скільки: цифри у справі різні й ніколи не підсумовуються: { $figures }.
fragile-many-voice = Щоб не лишилося жодного шляху в матеріалах, мають помилятися щонайменше стільки джерел: { $least } ({ $a } → { $b }).
fragile-many-root = Ці джерела заявляли не раз: хибними мали б бути щонайменше стільки заяв: { $number }. Заяви одного джерела не є незалежними одна від одної.
sure-why-repeated = { $voices } повторюють одну заяву про { $a } → { $b }, і рахуються за одну.
repeated-note = Первинні заяви про ланку: { $roots }.
statements-note = Первинні заяви: { $roots }.
claims-note = Твердження: { $claims }.
note-cut = { $shown } та інші; у додатку є всі.
page-names = (відповідає на подану тут заяву)
page-names-before = (відповідає на ранішу звістку про те саме; заяви, з яких починається відповідь, – від { $day } і пізніші)
page-in-general = (не відповідає поіменно на жодну наведену тут заяву)
page-in-general-before = (не відповідає поіменно на жодну наведену тут заяву; заяви, з яких починається відповідь, – від { $day } і пізніші)
page-more-statements = { $count ->
        [1] Ще одна така заява стоїть
       *[other] Ще такі заяви ({ $number }) стоять
    } в додатку: { $who }.
page-silent = Без відповіді або без коментаря джерелу того дня, що в дужках, що не є запереченням: { $who }.
page-silent-before = Те, що було до { $day }, давніше за заяви, якими починається відповідь.
page-silent-one = { $who } ({ $reports })
page-no-other-denial = Крім заяви у відповіді, у справі немає нічого.
page-period = Запитання стосується часу { $period }: використано лише твердження, які можуть стосуватися цього часу, і названо лише заходи, чинні тоді. Твердження без першого дня може стосуватися будь-якого часу до того, як його зроблено. Нижче «у справі» – це те, що є у справі про цей час.
page-unnamed = Хто ще стояв між ними; названо не всіх: { $steps }.
page-no-goods = Які товари йшли: { $steps }.
page-no-day = Коли рухалися товари; жодне джерело не каже, відколи: { $steps }.
page-no-purpose = Чи були товари для цього; жодне джерело так не каже: { $steps }.
page-no-sender = Хто надіслав товари ({ $place }): жоден поданий тут шлях не називає органу чи фірми.
page-no-receiver = Хто отримав товари ({ $place }): жоден поданий тут шлях не називає органу чи фірми.
page-no-use = Чи використали товари, і в чому; сказане про їхнє призначення цього не каже: { $steps }.
page-no-user = Хто використав зброю; жодна подана тут заява цього не каже: { $steps }.
page-cargo-unsaid = Для чого був вантаж; його джерело не каже, що це була зброя: { $steps }.
page-cargo-undated = Відколи йшов вантаж; жодна подана тут заява цього не каже: { $steps }.
page-no-quantity = Скільки: жодне джерело не дає цифри для цих шляхів.
page-hidden = { $count ->
        [1] Ще один шлях у матеріалах спирається в якійсь ланці лише на слабкі джерела, і тут його не подано. Де тут сказано, що шляху не лишилося б, це стосується і його
       *[other] Інші шляхи в матеріалах спираються в якійсь ланці лише на слабкі джерела, і тут їх не подано. Де тут сказано, що шляху не лишилося б, це стосується і їх
    }; у додатку є те, що можна друкувати.
page-hidden-note = Маршрутів із ланкою, яку підкріплюють лише заяви, що не мають стояти окремо: { $count }.
page-change-absence = Це відсутність: жодна помилка джерела її не усуне. Один новий документ може це зробити.
fragile-voice = { $count ->
        [1] Якщо джерело { $named } помиляється, жодного шляху в матеріалах не лишається: { $a } → { $b }.
       *[other] Щоб жодного шляху в матеріалах ({ $a } → { $b }) не лишилося, мають помилятися всі ці джерела; якщо одне з них має рацію, шлях лишається: { $named }.
    }
fragile-voice-shared = Жодного шляху у справі не лишається від { $a } до { $b }, якщо помиляються всі ці джерела: { $named }; вони не всюди спираються на власні твердження.
fragile-voice-bound = Жодного шляху в матеріалах ({ $a } → { $b }) не лишається, якщо помиляються всі ці джерела: { $named }; може вистачити й менше.
fragile-bodies = { $named }, а з ними { $bodies }, до складу якого входять декотрі з них
fragile-root = { $count ->
        [1] Усе тримає одна заява: { $named }.
       *[other] Жодного шляху не лишається, якщо хибне все це, а меншого не досить: { $named }.
    }
fragile-root-bound = Жодного шляху не лишається, якщо хибне все це: { $named }; може вистачити й меншого.
fragile-note = Із того, що стоїть за сполученням ({ $labels }), найменший знайдений набір, без якого не лишається маршруту, має { $size }; набору, меншого за { $least }, не вистачить: { $which }.
falls = { $count ->
        [1] Відповідь відпадає, якщо хибне: { $named }.
       *[other] Відповідь відпадає, якщо хибне все це, а меншого набору не досить: { $named }.
    }
falls-bound = Відповідь відпадає, якщо хибне все це: { $named }. Може вистачити й меншого: про { $of } за сполученням відомо лише, що набору, меншого за { $least }, не досить.
falls-statement = що сказано { $day }, джерело { $who } ({ $documents })
page-way-falls = { $way } відпадає, якщо хибне: { $named }.
page-firmer = Друге незалежне джерело, як-от транспортний документ чи запис про платіж, підсилило б те, про що заявляє лише одне: { $steps }.
statement-of = що сказано { $day }, джерело { $who }
measures-free = У справі немає заходів проти: { $who }.
entries-open = Внесень до списків, які названо в цих картках, у справі немає, тож чи діють ті заходи, відповіді немає: { $who }.
namesakes-open = Заходи діють проти інших записів із такими самими назвами, і чи це ті самі сторони, не з’ясовано: { $who }.
measures-loose = Заходи проти { $who } не блокують усіх операцій.
and-more = { $names } і { $count ->
        [1] ще одна сторона
       *[other] інші
    }
measures-by = { $voice } має у списку { $who }, але, за даними справи, не має: { $lacking }.
measures-by-all = { $voice } має у списку { $who }.
measures-by-every = Усі сторони, яких тут шукали ({ $number }), вносить до списку: { $voice }.
measures-nobody-else = Жоден інший список у справі нікого з них не називає.
measures-places = Заходів у справі не має жодне з цих названих місць: { $places }.
page-no-code = Жодне джерело не називає митного чи ліцензійного коду товарів.
page-goods-free = У справі немає заходів проти цих товарів як таких: { $goods }.
page-codes = { $count ->
        [1] Митний код товарів, за яким запитують ліцензію
       *[other] Митні коди товарів, за якими запитують ліцензію
    }: { $codes }.
page-code-tier = { $code } (Common High Priority List, рівень { $tier })
page-codes-note = Коди HS, видання 2022 року, які називають твердження, або ж коди названих ними товарів: { $codes }.
leave-listed = Те, що сторона є у списку, не показує, що операції з нею припинилися.
leave-none = Якби захід припинив усі операції зі стороною { $who }, жодного шляху в матеріалах не лишилося б.
leave-ways = Якби захід припинив усі операції зі стороною { $who }, лишилося б: { $ways }, через { $through }.
leave-end = Якби захід припинив усі операції зі стороною { $who }, жодного поданого тут шляху не лишилося б, бо кожен там починається або закінчується.
leave-others = Якби захід припинив усі операції зі стороною { $who }, лишився б задокументований шлях, якого тут не подано.
leave-pair = Якби заходи припинили всі операції з обома, { $who }, жодного шляху в матеріалах не лишилося б.
picture-title = Задокументовані шляхи
picture-title-brands = Марки на знайдених деталях
picture-title-both = Задокументовані шляхи й марки на знайдених деталях
picture-words = { $title }, зліва направо. { $ways }.
picture-hedged = { $said } ({ $hedges })
picture-heading = { $way } · { $said }
picture-cargo = Вантажі
picture-made = ним виготовлено
picture-last-step = Товари ({ $way }): ті, що в останній ланці.
picture-by-way = шлях: { $way }
picture-no-goods = товари не зазначено
picture-more = ще { $count } між ними
picture-to = { $left } → { $right }
picture-to-brand = { $left }; їхні марки, на деталях, знайдених у: { $right }
picture-to-goods = { $left } – { $right }
picture-stated = Суцільна лінія: заявлено джерелом.
picture-assessed = Штрихова лінія: власна оцінка джерела або те, що воно заявляє із застереженням.
picture-unknown = Пунктирна лінія: про зв’язок заявлено, але як рухалися товари, невідомо.
picture-brand = Штрихпунктирна лінія без стрілки: марка на знайдених деталях; жодного постачання не задокументовано.
picture-goods = Тонка лінія й тонка рамка: що це за товари, за словами джерела.
picture-weapon = Чорна рамка: зброя або боєприпаси.
picture-partial = «…»: названо не всі сторони між ними.
picture-unnamed = Штрихова рамка: не названо або не зазначено.
page-foot = Внесення до списку – це закид з боку органу влади. Місяці й дні – це час заяв, якщо текст не каже іншого. Розглянуто лише заходи й списки, що є у справі; те, що постачання немає у справі, не доводить, що його не було. Ця сторінка каже, що з чого випливало б, і нічого не радить. Її малі числа – це номери приміток у повній записці.
page-readable-note = Легкість читання за Флешем: 206.835 мінус 1.015 помножене на кількість слів у реченні, мінус 84.6 помножене на кількість складів у слові. Склади рахують за групами голосних.
page-readable = Перша сторінка: речень { $sentences }, медіана слів { $median }; легкість читання { $ease } (Флеш; від 60 до 70 – проста англійська). Назви й цитати не враховано.
page-only-weak = В одній чи кількох ланках шлях спирається лише на слабкі джерела, яких окремо не друкують. У додатку є те, що можна сказати про інші ланки.
page-on-end = У справі про { $name }.
page-on-ends-no-way = Ніщо з цього не каже, що товари йшли від одного кінця до другого.
page-lacking = Що є у списках і звітах, про які відомо, що вони існують, але яких у справі немає або є лише частина: { $things }.

## Дві сторінки за першою

column-said = { $head }:{" "}
heading-steps = Ланки, по одному рядку
head-step = Від → до
head-goods = Зв’язок або товари, що переміщувалися
head-who-says = Хто так каже, і коли це оприлюднено
head-documented = Як задокументовано
steps-more = { $count ->
        [1] Ще одна ланка стоїть
        [one] Ще { $count } ланка стоїть
        [few] Ще { $count } ланки стоять
       *[many] Ще { $count } ланок стоять
    } в додатку.
steps-more-note = Ланок, які є лише в додатку: { $count }.
steps-weak = { $count ->
        [1] Ще одна ланка спирається лише на слабкі джерела, і окремо її не друкують.
        [one] Ще { $count } ланка спирається лише на слабкі джерела, і окремо її не друкують.
        [few] Ще { $count } ланки спираються лише на слабкі джерела, і окремо їх не друкують.
       *[many] Ще { $count } ланок спираються лише на слабкі джерела, і окремо їх не друкують.
    }
steps-weak-note = Ланок, які підкріплюють лише заяви, що не мають стояти окремо: { $count }.
said-by = { $voice }
said-by-assessed = { $voice } (власна оцінка)
said-by-listed = { $voice } (наведена підстава)
said-by-gap = { $voice } (не змогло цього визначити)
said-by-more = і { $count ->
        [1] ще одне
       *[other] інші
    }
page-parts-question = Які деталі знайдено у виробі { $name }, і чи постачали їх самі виробники ({ $thing })?
page-party-question = Що є у справі про { $name }?
dossier-supply-unknown = Чи постачали деталі для неї самі виробники, невідомо: жодного такого постачання у справі не задокументовано.
dossier-no-way = Жоден документ у справі не називає шляху від якогось виробника деталей до цієї зброї.
dossier-one = Слово одного джерела: { $voice }.
dossier-several = Кілька джерел, кожне для своєї частини відповіді.
dossier-each = Лише одне джерело для кожної частини відповіді.
dossier-why-one = Більше ніхто у справі того самого не обстежував і не повідомляв.
stated-also = Частину цього заявляють також: { $voices }.
dossier-nothing = У справі немає нічого, що може стояти окремо.
dossier-change-one = Заявлене вище спирається на одне джерело, { $voice }. Якщо воно помиляється, ця частина відпадає.
dossier-falls = Це відпадає, якщо хибне: { $named }.
falls-note = На що це спирається: { $statements }.
dossier-change-several = Кожна заява вище відпадає разом зі своїм джерелом: { $voices }.
dossier-change-absence = Те, що маршруту не задокументовано, – це відсутність. Жодна помилка джерела її не усуне; один документ про те, хто кому продав деталь, міг би.
dossier-brand = Чи продав деталь власник марки: марка на деталі – це знак, а не продаж з боку її власника.
dossier-unnamed = Про кого йдеться: { $names }.
dossier-shares = Частки її складових
dossier-examined = Знайдено в оглянутих зразках
examined-marks = За словами джерела { $source }, на деталях { $examples ->
        [1] з одного оглянутого зразка
       *[other] з оглянутих зразків (усього { $number })
    } є марки { $makers ->
        [1] одного виробника
       *[other] виробників (усього { $count })
    }{ $counted ->
        [0] {""}
       *[other] {" "}(у дужках — кількість записів)
    }: { $first }{ $rest ->
        [0] {""}
       *[other] {" "}та ще { $rest }
    }. Марка не говорить, хто продав деталь.
dossier-series = Сказано ширше, без назви цього зразка
dossier-remainder = Якщо жодного компонента не пораховано двічі, лишається { $rest }. Чи є на них марки і чиї, жодна частка у справі не каже.
dossier-remainder-note = 100 мінус { $shares } – це { $rest }; це наше обчислення. Твердження: { $claims }.
dossier-sellers = Хто, кому й коли продав деталі.
dossier-no-parts = Які це типи деталей: жодне джерело у справі їх не перелічує.
dossier-no-user = Хто її використав і звідки: жодна заява у справі про неї цього не каже.
dossier-own = Що кажуть виробники
dossier-no-own = Жодна заява виробника у справі не називає цієї зброї.
dossier-leave-nothing = Постачання від виробника до неї не задокументовано, тож не відомо такого, яке перерізало б внесення до списку.
dossier-brand-heading = знайдено марку · { $said }
slide-continued = { $title } (продовження)
mail-attached = Увесь звіт додано: { $file }. Надрядкові номери – це номери його приміток.
heading-measures-brief = Хто під яким обмежувальним заходом
measure-since = { $measure }, { $by }, { $day }
measure-reported = { $by } (повідомляє { $who })
caption-events = Що сталося, за днями, які називають джерела; по рядку на кожне джерело.
several-and = { $first } та { $last }
several-or = { $first } або { $last }
