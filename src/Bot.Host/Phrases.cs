using System.Globalization;
using Bot.Answering;

namespace Bot.Host;

/// <summary>The bot's own words around an answer, in one language. Document text is never translated.</summary>
public sealed record Phrases
{
    private static readonly Phrases English = new()
    {
        Language = "en",
        Yes = "Yes",
        ShortAnswer = "Short answer",
        Sources = "Sources",
        Page = "page {0}",
        ReadAs = "I read “{0}” as {1}.",
        Otherwise = "The sources say otherwise:",
        Divided = "The sources give different dates:",
        Counted = "The date in brackets is counted from the day of publication, {0}.",
        Found = "Visits found: {0}, in {1} of the documents",
        Newest = "the newest: {0}",
        NotInSources = "The sources don't say.",
        NotADenial = "That doesn't mean it never happened.",
        Searched = "Documents searched: {0}.",
        NearestPassages = "Nearest passages",
        NothingAsked = "Ask about two countries, a person or an event.",
        TooLong = "That question is too long to read. Please keep it to {0} characters.",
        Help = "I answer questions about relations between countries out of source documents: visits, meetings, treaties, recognitions, ambassadors. Each sentence carries a number that opens the very words it rests on. When the documents don't say, I say so. \"New conversation\" makes me forget what we said before.",
        StartedAnew = "Let's start anew. What would you like to know?",
        AlsoAsk = "You can also ask:",
        Broken = "Something went wrong here, and it has been logged as {0}. Please ask again.",
        NotShown = "More in the sources, not shown here: {0}.",
        ByModel = "Written by a language model; each sentence was checked against its quotes.",
        ByExtract = "Quoted from the documents without the language model.",
        FollowUps = ["When was the latest visit?", "When did they recognize each other?", "Which agreements did they sign?", "When did they establish diplomatic relations?"],
    };

    private static readonly Dictionary<string, Phrases> Others = new Phrases[]
    {
        new()
        {
            Language = "fr",
            Yes = "Oui",
            ShortAnswer = "En bref",
            Sources = "Sources",
            Page = "page {0}",
            ReadAs = "J’ai lu « {0} » comme {1}.",
            Otherwise = "Les sources disent autre chose :",
            Divided = "Les sources donnent des dates différentes :",
            Counted = "La date entre parenthèses est comptée à partir du jour de publication, {0}.",
            Found = "Visites trouvées : {0}, dans {1} des documents",
            Newest = "la plus récente : {0}",
            NotInSources = "Les sources ne le disent pas.",
            NotADenial = "Cela ne veut pas dire que cela n'a jamais eu lieu.",
            Searched = "Documents consultés : {0}.",
            NearestPassages = "Passages les plus proches",
            NothingAsked = "Posez une question sur deux pays, une personne ou un événement.",
            TooLong = "Cette question est trop longue. Merci de ne pas dépasser {0} caractères.",
            Help = "Je réponds à des questions sur les relations entre pays à partir de documents : visites, rencontres, traités, reconnaissances, ambassadeurs. Chaque phrase porte un numéro qui ouvre les mots mêmes sur lesquels elle repose. Quand les documents ne disent rien, je le dis. « Nouvelle conversation » me fait oublier ce qui précède.",
            StartedAnew = "Reprenons du début. Que voulez-vous savoir ?",
            AlsoAsk = "Vous pouvez aussi demander :",
            Broken = "Une erreur s’est produite ; elle est notée sous {0}. Veuillez reposer la question.",
            NotShown = "Autres passages dans les sources, non montrés ici : {0}.",
            ByModel = "Rédigé par un modèle de langage ; chaque phrase a été vérifiée d’après ses citations.",
            ByExtract = "Cité des documents sans le modèle de langage.",
            FollowUps = ["Quand a eu lieu la dernière visite ?", "Quand se sont-ils reconnus ?", "Quels accords ont-ils signés ?", "Quand ont-ils établi des relations diplomatiques ?"],
        },
        new()
        {
            Language = "es",
            Yes = "Sí",
            ShortAnswer = "En breve",
            Sources = "Fuentes",
            Page = "página {0}",
            ReadAs = "He leído «{0}» como {1}.",
            Otherwise = "Las fuentes dicen otra cosa:",
            Divided = "Las fuentes dan fechas distintas:",
            Counted = "La fecha entre paréntesis se cuenta desde el día de publicación, {0}.",
            Found = "Visitas encontradas: {0}, en {1} de los documentos",
            Newest = "la más reciente: {0}",
            NotInSources = "Las fuentes no lo dicen.",
            NotADenial = "Eso no significa que nunca haya ocurrido.",
            Searched = "Documentos consultados: {0}.",
            NearestPassages = "Pasajes más cercanos",
            NothingAsked = "Pregunte por dos países, una persona o un acontecimiento.",
            TooLong = "Esta pregunta es demasiado larga. Por favor, no pase de {0} caracteres.",
            Help = "Respondo a preguntas sobre las relaciones entre países a partir de documentos: visitas, encuentros, tratados, reconocimientos, embajadores. Cada frase lleva un número que abre las palabras mismas en las que se apoya. Cuando los documentos no lo dicen, lo digo. «Nueva conversación» me hace olvidar lo anterior.",
            StartedAnew = "Empecemos de nuevo. ¿Qué desea saber?",
            AlsoAsk = "También puede preguntar:",
            Broken = "Algo ha fallado y ha quedado registrado como {0}. Por favor, pregunte de nuevo.",
            NotShown = "Más en las fuentes, no mostrado aquí: {0}.",
            ByModel = "Redactado por un modelo de lenguaje; cada frase se ha comprobado con sus citas.",
            ByExtract = "Citado de los documentos sin el modelo de lenguaje.",
            FollowUps = ["¿Cuándo fue la última visita?", "¿Cuándo se reconocieron?", "¿Qué acuerdos firmaron?", "¿Cuándo establecieron relaciones diplomáticas?"],
        },
        new()
        {
            Language = "ru",
            Yes = "Да",
            ShortAnswer = "Коротко",
            Sources = "Источники",
            Page = "страница {0}",
            ReadAs = "«{0}» прочитано как {1}.",
            Otherwise = "В источниках сказано иначе:",
            Divided = "Источники называют разные даты:",
            Counted = "Дата в скобках отсчитана от дня публикации, {0}.",
            Found = "Найдено визитов: {0}, документов: {1}",
            Newest = "последний: {0}",
            NotInSources = "В источниках об этом не сказано.",
            NotADenial = "Это не значит, что этого никогда не было.",
            Searched = "Просмотрено документов: {0}.",
            NearestPassages = "Ближайшие фрагменты",
            NothingAsked = "Спросите о двух странах, о человеке или о событии.",
            TooLong = "Вопрос слишком длинный. Пожалуйста, не больше {0} знаков.",
            Help = "Я отвечаю по документам на вопросы об отношениях между странами: визиты, встречи, договоры, признания, послы. У каждого предложения есть номер, который открывает сами слова источника. Если в документах об этом нет, я так и говорю. «Новый разговор» — и я забуду сказанное раньше.",
            StartedAnew = "Начнём сначала. Что вы хотите узнать?",
            AlsoAsk = "Можно спросить ещё:",
            Broken = "Произошла ошибка, она записана под номером {0}. Пожалуйста, спросите ещё раз.",
            NotShown = "Ещё в источниках, здесь не показано: {0}.",
            ByModel = "Составлено языковой моделью; каждое предложение сверено с цитатами.",
            ByExtract = "Цитаты из документов, без языковой модели.",
            FollowUps = ["Когда состоялся последний визит?", "Когда они признали друг друга?", "Какие соглашения они подписали?", "Когда они установили дипломатические отношения?"],
        },
        new()
        {
            Language = "ar",
            Yes = "نعم",
            ShortAnswer = "باختصار",
            Sources = "المصادر",
            Page = "صفحة {0}",
            ReadAs = "قرأتُ «{0}» على أنها {1}.",
            Otherwise = "المصادر تقول غير ذلك:",
            Divided = "تذكر المصادر تواريخ مختلفة:",
            Counted = "التاريخ بين القوسين محسوب من يوم النشر، {0}.",
            Found = "الزيارات التي عُثر عليها: {0}، في {1} من الوثائق",
            Newest = "أحدثها: {0}",
            NotInSources = "لا تذكر المصادر ذلك.",
            NotADenial = "وهذا لا يعني أنه لم يحدث قط.",
            Searched = "عدد الوثائق التي جرى البحث فيها: {0}.",
            NearestPassages = "أقرب المقاطع",
            NothingAsked = "اسأل عن بلدين أو شخص أو حدث.",
            TooLong = "هذا السؤال أطول مما ينبغي. الحد الأقصى من فضلك: {0} حرف.",
            Help = "أجيب عن أسئلة حول العلاقات بين الدول استنادًا إلى وثائق: الزيارات واللقاءات والمعاهدات والاعترافات والسفراء. لكل جملة رقم يفتح الكلمات نفسها التي تستند إليها. وإذا لم تذكر الوثائق شيئًا قلت ذلك. اكتب «محادثة جديدة» لأنسى ما سبق.",
            StartedAnew = "لنبدأ من جديد. ماذا تريد أن تعرف؟",
            AlsoAsk = "يمكنك أن تسأل أيضًا:",
            Broken = "حدث خطأ هنا وسُجّل برقم {0}. يرجى إعادة السؤال.",
            NotShown = "المزيد في المصادر مما لا يظهر هنا: {0}.",
            ByModel = "كتبه نموذج لغوي، وجرى التحقق من كل جملة بالاقتباسات التي تستند إليها.",
            ByExtract = "مقتبس من الوثائق دون النموذج اللغوي.",
            FollowUps = ["متى كانت آخر زيارة؟", "متى اعترف كل منهما بالآخر؟", "ما الاتفاقيات التي وقعاها؟", "متى أقاما علاقات دبلوماسية؟"],
        },
    }.ToDictionary(phrases => phrases.Language);

    /// <summary>A code of <see cref="Relations.Text.Language.All"/>.</summary>
    public required string Language { get; init; }

    /// <summary>The word that answers a yes-or-no question.</summary>
    public required string Yes { get; init; }

    /// <summary>The label of the bare answer.</summary>
    public required string ShortAnswer { get; init; }

    /// <summary>The heading above the numbered sources.</summary>
    public required string Sources { get; init; }

    /// <summary>The sentence for "not in the sources".</summary>
    public required string NotInSources { get; init; }

    /// <summary>The sentence that keeps <see cref="NotInSources"/> from being read as "no".</summary>
    public required string NotADenial { get; init; }

    /// <summary>How many documents were searched, at <c>{0}</c>; worded so that any number fits.</summary>
    public required string Searched { get; init; }

    /// <summary>What a page of a document is called, with its number at <c>{0}</c>.</summary>
    public required string Page { get; init; }

    /// <summary>That a word was read as another: the word as typed at <c>{0}</c>, the other at <c>{1}</c>.</summary>
    public required string ReadAs { get; init; }

    /// <summary>Before an answer that contradicts what the question takes for granted.</summary>
    public required string Otherwise { get; init; }

    /// <summary>Before an answer whose sources don't agree on a date.</summary>
    public required string Divided { get; init; }

    /// <summary>Behind a date that an article tells as "this Thursday": the day it counts from stands at <c>{0}</c>.</summary>
    public required string Counted { get; init; }

    /// <summary>What a count was taken out of: <c>{0}</c> visits, told in <c>{1}</c> documents; worded so that any numbers fit.</summary>
    public required string Found { get; init; }

    /// <summary>Behind that, the date of the newest at <c>{0}</c>.</summary>
    public required string Newest { get; init; }

    /// <summary>The heading above the passages that come nearest.</summary>
    public required string NearestPassages { get; init; }

    /// <summary>The sentence for a question that holds nothing to search for.</summary>
    public required string NothingAsked { get; init; }

    /// <summary>The sentence for a question over the limit, which stands at <c>{0}</c>.</summary>
    public required string TooLong { get; init; }

    /// <summary>What the bot can do, and how it is told to forget.</summary>
    public required string Help { get; init; }

    /// <summary>The sentence when a new conversation begins.</summary>
    public required string StartedAnew { get; init; }

    /// <summary>The words above questions that can be asked next, where they come in a message of their own.</summary>
    public required string AlsoAsk { get; init; }

    /// <summary>The sentence when an answer broke on its way; the id of the log's entry stands at <c>{0}</c>.</summary>
    public required string Broken { get; init; }

    /// <summary>How many more sentences there are than a chat shows, at <c>{0}</c>; worded so that any number fits.</summary>
    public required string NotShown { get; init; }

    /// <summary>Below an answer that a language model wrote.</summary>
    public required string ByModel { get; init; }

    /// <summary>Below an answer that was given without the language model that is configured.</summary>
    public required string ByExtract { get; init; }

    /// <summary>Questions that lean on the one before. Only those that the sources answer are offered.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    /// <summary>Which way the language is written: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>The words of a language; English for a code that is none of the five.</summary>
    public static Phrases For(string language) => Others.GetValueOrDefault(language, English);

    /// <summary>The words around an answer: in the question's language, and for a courtesy in that of its own few words.</summary>
    public static Phrases For(Question question, Answer answer) => For(answer is Answer.Courtesy courtesy ? courtesy.Language : question.Reading.Language);

    /// <summary>The phrase with the number where its <c>{0}</c> stands, in Western digits.</summary>
    public static string With(string phrase, int number) => With(phrase, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The phrase with the words where its <c>{0}</c> stands.</summary>
    public static string With(string phrase, string words) => phrase.Replace("{0}", words, StringComparison.Ordinal);

    /// <summary>What is said before an answer: which words of the question were read as others, that the sources say otherwise than it takes for granted, and that they
    /// don't agree. Empty when there is nothing of the kind.</summary>
    public string Read(Answer answer) => string.Join(' ', answer.Read
        .Select(read => With(ReadAs, read.Typed).Replace("{1}", read.As, StringComparison.Ordinal))
        .Concat(answer is Answer.Cited { Otherwise: true } ? [Otherwise] : [])
        .Concat(answer is Answer.Cited { Divided: true } ? [Divided] : []));

    /// <summary>What an answer was counted, listed or ordered out of, or from which day its date was; empty for any other.</summary>
    public string Basis(Answer.Cited cited)
    {
        if (cited.Short is ShortAnswer.Resolved && cited.Claims[0].Citations[0].Document.Published is { } published) return With(Counted, published.ToString());
        if (cited.Basis is not { } basis) return "";
        var found = With(Found, basis.Visits).Replace("{1}", basis.Documents.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return basis.Newest is null ? $"{found}." : $"{found}{(Language == "ar" ? '؛' : ';')} {With(Newest, basis.Newest)}.";
    }

    /// <summary>What composed an answer, in words; null where there was no choice.</summary>
    public string? By(Answer.Cited answer) => answer.By switch
    {
        null => null,
        ComposedBy.Model => ByModel,
        ComposedBy.Extract => ByExtract,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The page on which a character of a document stands, in words; null for what has no pages.</summary>
    public string? PageOf(Document document, int start) => document.PageOf(start) is { } page ? With(Page, page) : null;
}
