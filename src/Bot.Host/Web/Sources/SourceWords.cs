namespace Bot.Host.Web.Sources;

/// <summary>The words of the list of documents and of a document's page, in one language. Numbers stand at <c>{0}</c>, worded so that any number fits.</summary>
/// <param name="Heading">Above the list.</param>
/// <param name="AllDocuments">On the link to the list.</param>
/// <param name="Label">Of the field that is searched by.</param>
/// <param name="Search">On its button.</param>
/// <param name="AnyLanguage">For documents of every language.</param>
/// <param name="OtherLanguage">For a language that is none of the five.</param>
/// <param name="Order">Before the choice of the order.</param>
/// <param name="ByDate">Newest first.</param>
/// <param name="ByTitle">By title.</param>
/// <param name="Found">How many documents there are in the list.</param>
/// <param name="NothingFound">When there are none, and what would help.</param>
/// <param name="Size">The length of a text.</param>
/// <param name="Pages">What a screen reader calls the links between pages.</param>
/// <param name="Earlier">On the link to the page before.</param>
/// <param name="Later">On the link to the page after.</param>
/// <param name="ExactText">On the link to the text that offsets count in.</param>
/// <param name="Original">On the link to the file.</param>
/// <param name="OriginalGone">When the file can't be had.</param>
/// <param name="ChangedAndFound">When the document has changed and the words are in it.</param>
/// <param name="ChangedAndGone">When they are not.</param>
/// <param name="ChangedAndUnknown">When the address does not say enough to find them.</param>
/// <param name="WrongAddress">When no citation has such an address.</param>
/// <param name="NotThere">When there is no document at an address.</param>
internal sealed record SourceWords(
    string Heading, string AllDocuments, string Label, string Search, string AnyLanguage, string OtherLanguage, string Order, string ByDate, string ByTitle, string Found, string NothingFound, string Size,
    string Pages, string Earlier, string Later, string ExactText, string Original, string OriginalGone,
    string ChangedAndFound, string ChangedAndGone, string ChangedAndUnknown, string WrongAddress, string NotThere)
{
    private static readonly SourceWords English = new(
        "Documents", "All documents", "Title, publisher or country", "Search", "any", "another language", "Order", "newest first", "by title", "Documents: {0}",
        "No document matches. Try fewer words, another language, or see the whole list:", "characters: {0}",
        "Pages", "Earlier", "Later", "Exact text", "Original file", "The file is no longer to be had here; its text, as it was indexed, still is:",
        "This document has changed since it was quoted. The mark shows where the same words stand now.",
        "This document has changed since it was quoted, and the quoted words are no longer in it.",
        "This document has changed since it was quoted; this address does not say enough to find the words again.",
        "This address points to no words of this document, so nothing is marked. It may be mistyped or cut off.",
        "No document stands at this address: it was renamed, changed or removed since it was quoted, or the address is mistyped.");

    private static readonly Dictionary<string, SourceWords> Others = new()
    {
        ["fr"] = new(
            "Documents", "Tous les documents", "Titre, éditeur ou pays", "Chercher", "toutes", "autre langue", "Ordre", "les plus récents d'abord", "par titre", "Documents : {0}",
            "Aucun document ne correspond. Essayez moins de mots, une autre langue, ou voyez toute la liste :", "caractères : {0}",
            "Pages", "Précédent", "Suivant", "Texte exact", "Fichier d'origine", "Le fichier n'est plus disponible ici ; son texte, tel qu'il a été indexé, l'est toujours :",
            "Ce document a changé depuis qu'il a été cité. La marque montre où se trouvent maintenant les mêmes mots.",
            "Ce document a changé depuis qu'il a été cité, et les mots cités n'y sont plus.",
            "Ce document a changé depuis qu'il a été cité ; cette adresse n'en dit pas assez pour retrouver les mots.",
            "Cette adresse ne désigne aucun mot de ce document : rien n'est marqué. Elle est peut-être mal écrite ou coupée.",
            "Aucun document ne se trouve à cette adresse : il a été renommé, modifié ou supprimé depuis qu'il a été cité, ou l'adresse est mal écrite."),
        ["es"] = new(
            "Documentos", "Todos los documentos", "Título, editor o país", "Buscar", "todos", "otro idioma", "Orden", "los más recientes primero", "por título", "Documentos: {0}",
            "Ningún documento coincide. Pruebe con menos palabras, con otro idioma, o vea la lista completa:", "caracteres: {0}",
            "Páginas", "Anterior", "Siguiente", "Texto exacto", "Archivo original", "El archivo ya no está disponible aquí; su texto, tal como se indexó, sí:",
            "Este documento ha cambiado desde que se citó. La marca muestra dónde están ahora las mismas palabras.",
            "Este documento ha cambiado desde que se citó y las palabras citadas ya no están en él.",
            "Este documento ha cambiado desde que se citó; esta dirección no dice lo bastante para volver a encontrar las palabras.",
            "Esta dirección no señala palabras de este documento, así que no se marca nada. Quizá esté mal escrita o cortada.",
            "No hay ningún documento en esta dirección: se renombró, se cambió o se eliminó desde que se citó, o la dirección está mal escrita."),
        ["ru"] = new(
            "Документы", "Все документы", "Название, издатель или страна", "Найти", "любой", "другой язык", "Порядок", "сначала новые", "по названию", "Документов: {0}",
            "Ничего не найдено. Попробуйте меньше слов, другой язык или откройте весь список:", "знаков: {0}",
            "Страницы", "Назад", "Дальше", "Точный текст", "Исходный файл", "Файла здесь больше нет; его проиндексированный текст остался:",
            "Документ изменился с тех пор, как его процитировали. Выделено место, где те же слова стоят теперь.",
            "Документ изменился с тех пор, как его процитировали, и этих слов в нём больше нет.",
            "Документ изменился с тех пор, как его процитировали; адреса не хватает, чтобы найти эти слова снова.",
            "Этот адрес не указывает на слова документа, поэтому ничего не выделено. Возможно, он написан с ошибкой или обрезан.",
            "По этому адресу нет документа: его переименовали, изменили или удалили с тех пор, как процитировали, или адрес написан с ошибкой."),
        ["ar"] = new(
            "الوثائق", "كل الوثائق", "العنوان أو الناشر أو الدولة", "ابحث", "الكل", "لغة أخرى", "الترتيب", "الأحدث أولًا", "حسب العنوان", "عدد الوثائق: {0}",
            "لا وثيقة تطابق البحث. جرّب كلمات أقل أو لغة أخرى، أو انظر القائمة كلها:", "عدد الأحرف: {0}",
            "الصفحات", "السابق", "التالي", "النص الدقيق", "الملف الأصلي", "لم يعد الملف متاحًا هنا، أما نصه كما فُهرس فما زال متاحًا:",
            "تغيّرت هذه الوثيقة منذ الاقتباس منها. تُظهر العلامة موضع الكلمات نفسها الآن.",
            "تغيّرت هذه الوثيقة منذ الاقتباس منها، ولم تعد الكلمات المقتبسة فيها.",
            "تغيّرت هذه الوثيقة منذ الاقتباس منها، وليس في هذا العنوان ما يكفي للعثور على الكلمات من جديد.",
            "لا يشير هذا العنوان إلى كلمات في هذه الوثيقة، فلم تُعلَّم كلمات. ربما كُتب خطأً أو اقتُطع.",
            "لا توجد وثيقة في هذا العنوان: أُعيدت تسميتها أو غُيّرت أو أُزيلت منذ الاقتباس منها، أو كُتب العنوان خطأً."),
    };

    /// <summary>The words of a language; English for any that has none.</summary>
    public static SourceWords For(string language) => Others.GetValueOrDefault(language, English);
}
