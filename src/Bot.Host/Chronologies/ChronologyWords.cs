using Bot.Relations.Countries;

namespace Bot.Host.Chronologies;

/// <summary>The words of a chronology, in one language. Numbers and names stand at <c>{0}</c> and <c>{1}</c>, worded so that any fit.</summary>
/// <param name="Language">A code of <see cref="Relations.Text.Language.All"/>.</param>
/// <param name="Heading">Above the page.</param>
/// <param name="First">Of the field for a country.</param>
/// <param name="Second">Of the field for another, which may stay empty.</param>
/// <param name="From">Of the field for the first year.</param>
/// <param name="To">Of the field for the last.</param>
/// <param name="Show">On the button.</param>
/// <param name="Found">How many events there are.</param>
/// <param name="Cut">How many of them are shown.</param>
/// <param name="Nothing">When there are none; the number of documents at <c>{0}</c>.</param>
/// <param name="Unknown">A name that is no country's, at <c>{0}</c>.</param>
/// <param name="Meant">The country that may be meant, at <c>{0}</c>.</param>
/// <param name="NoYear">A year that can't be read, at <c>{0}</c>.</param>
/// <param name="Turned">When the first year, at <c>{0}</c>, is after the last, at <c>{1}</c>.</param>
/// <param name="Kinds">What the kinds of events are called: visit, recognition, relations severed, resumed, established, mission opened, closed, signing, meeting.</param>
internal sealed record ChronologyWords(
    string Language, string Heading, string First, string Second, string From, string To, string Show, string Found, string Cut, string Nothing, string Unknown, string Meant, string NoYear, string Turned,
    IReadOnlyList<string> Kinds)
{
    private static readonly string[] Keys = ["#visit", "#recognize", "#sever", "#resume", "#establish", "#open", "#close", "#sign", "#meet"];

    private static readonly ChronologyWords English = new(
        "en", "Chronology", "Country", "And country", "From year", "To year", "Show", "Events: {0}.", "Shown are the first {0}.",
        "The sources tell of no dated event of that kind; documents searched: {0}.", "“{0}” is no country that is known here: write its name in English, French, Spanish, Russian or Arabic.", "Did you mean {0}?",
        "“{0}” is no year: write a number from 1 to 9999.", "The first year, {0}, is after the last, {1}: exchange them.",
        ["visit", "recognition", "relations severed", "relations resumed", "relations established", "mission opened", "mission closed", "signing", "meeting"]);

    private static readonly Dictionary<string, ChronologyWords> Others = new()
    {
        ["fr"] = new(
            "fr", "Chronologie", "Pays", "Et pays", "De l'année", "À l'année", "Afficher", "Événements : {0}.", "Voici les {0} premiers.",
            "Les sources ne rapportent aucun événement daté de ce genre ; documents consultés : {0}.", "« {0} » n'est pas un pays connu ici : écrivez son nom en anglais, français, espagnol, russe ou arabe.", "Vouliez-vous dire {0} ?",
            "« {0} » n'est pas une année : écrivez un nombre de 1 à 9999.", "La première année, {0}, vient après la dernière, {1} : échangez-les.",
            ["visite", "reconnaissance", "relations rompues", "relations reprises", "relations établies", "ouverture de mission", "fermeture de mission", "signature", "rencontre"]),
        ["es"] = new(
            "es", "Cronología", "País", "Y país", "Desde el año", "Hasta el año", "Mostrar", "Acontecimientos: {0}.", "Se muestran los primeros {0}.",
            "Las fuentes no relatan ningún acontecimiento fechado de ese tipo; documentos consultados: {0}.", "«{0}» no es un país conocido aquí: escriba su nombre en inglés, francés, español, ruso o árabe.", "¿Quiso decir {0}?",
            "«{0}» no es un año: escriba un número del 1 al 9999.", "El primer año, {0}, es posterior al último, {1}: intercámbielos.",
            ["visita", "reconocimiento", "ruptura de relaciones", "reanudación de relaciones", "establecimiento de relaciones", "apertura de misión", "cierre de misión", "firma", "encuentro"]),
        ["ru"] = new(
            "ru", "Хронология", "Страна", "И страна", "С года", "По год", "Показать", "Событий: {0}.", "Показаны первые: {0}.",
            "В источниках нет таких событий с датой; просмотрено документов: {0}.", "«{0}» — неизвестная здесь страна: напишите её название по-английски, по-французски, по-испански, по-русски или по-арабски.", "Может быть, {0}?",
            "«{0}» — не год: напишите число от 1 до 9999.", "Первый год, {0}, позже последнего, {1}: поменяйте их местами.",
            ["визит", "признание", "разрыв отношений", "возобновление отношений", "установление отношений", "открытие представительства", "закрытие представительства", "подписание", "встреча"]),
        ["ar"] = new(
            "ar", "التسلسل الزمني", "الدولة", "والدولة", "من سنة", "إلى سنة", "اعرض", "عدد الأحداث: {0}.", "المعروض أول {0}.",
            "لا تذكر المصادر حدثًا مؤرخًا من هذا النوع؛ عدد الوثائق التي جرى البحث فيها: {0}.", "«{0}» ليست دولة معروفة هنا: اكتب اسمها بالإنجليزية أو الفرنسية أو الإسبانية أو الروسية أو العربية.", "هل تقصد {0}؟",
            "«{0}» ليست سنة: اكتب عددًا من 1 إلى 9999.", "السنة الأولى {0} بعد السنة الأخيرة {1}: بدّل بينهما.",
            ["زيارة", "اعتراف", "قطع العلاقات", "استئناف العلاقات", "إقامة العلاقات", "افتتاح بعثة", "إغلاق بعثة", "توقيع", "لقاء"]),
    };

    /// <summary>The words of a language; English for any that has none.</summary>
    public static ChronologyWords For(string language) => Others.GetValueOrDefault(language, English);

    /// <summary>What a kind of event is called; the kind's own key for one that has no name.</summary>
    public string Kind(string key) => Array.IndexOf(Keys, key) is >= 0 and var at ? Kinds[at] : key;

    /// <summary>The number of the kind, for its colour and place in a picture: 0 to 8.</summary>
    public static int Number(string key) => Math.Max(0, Array.IndexOf(Keys, key));

    /// <summary>The countries' names, in the order of the query.</summary>
    public string Names(IEnumerable<string> keys) => string.Join(" – ", keys.Select(key => CountryNames.In(Language, key[1..]) ?? key[1..]));
}
