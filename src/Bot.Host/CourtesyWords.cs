using System.Diagnostics;
using Bot.Relations.Courtesies;

namespace Bot.Host;

/// <summary>What the bot says to courtesies, in one language. None of it says anything about the world.</summary>
/// <param name="Welcome">To thanks.</param>
/// <param name="Glad">To praise.</param>
/// <param name="Goodbye">To a goodbye.</param>
/// <param name="Hello">To a greeting.</param>
/// <param name="Acknowledged">To "ok".</param>
/// <param name="WhichOne">Before the choices of a question that is asked back.</param>
public sealed record CourtesyWords(string Welcome, string Glad, string Goodbye, string Hello, string Acknowledged, string WhichOne)
{
    private static readonly CourtesyWords English = new(
        "You're welcome. Ask me anything else whenever you like.",
        "Glad to help. What else would you like to know?",
        "Goodbye! Come back whenever you have a question.",
        "Hello! Ask me about relations between countries: visits, meetings, treaties, recognitions, ambassadors.",
        "All right. What else would you like to know?",
        "That can mean more than one thing. Which do you mean?");

    private static readonly Dictionary<string, CourtesyWords> Others = new()
    {
        ["fr"] = new(
            "Je vous en prie. Posez-moi d'autres questions quand vous voulez.",
            "Ravi de vous aider. Que voulez-vous savoir d'autre ?",
            "Au revoir ! Revenez dès que vous avez une question.",
            "Bonjour ! Interrogez-moi sur les relations entre pays : visites, rencontres, traités, reconnaissances, ambassadeurs.",
            "Très bien. Que voulez-vous savoir d'autre ?",
            "Cela peut vouloir dire plusieurs choses. Laquelle ?"),
        ["es"] = new(
            "De nada. Pregúnteme lo que quiera cuando quiera.",
            "Encantado de ayudar. ¿Qué más desea saber?",
            "¡Hasta luego! Vuelva cuando tenga una pregunta.",
            "¡Hola! Pregúnteme por las relaciones entre países: visitas, encuentros, tratados, reconocimientos, embajadores.",
            "De acuerdo. ¿Qué más desea saber?",
            "Eso puede significar varias cosas. ¿Cuál de ellas?"),
        ["ru"] = new(
            "Пожалуйста. Спрашивайте ещё, когда захотите.",
            "Рад помочь. Что ещё вы хотите узнать?",
            "До свидания! Возвращайтесь, когда появится вопрос.",
            "Здравствуйте! Спросите об отношениях между странами: визиты, встречи, договоры, признания, послы.",
            "Хорошо. Что ещё вы хотите узнать?",
            "Это можно понять по-разному. Что вы имеете в виду?"),
        ["ar"] = new(
            "على الرحب والسعة. اسألني عما تشاء متى شئت.",
            "يسعدني أن أساعدك. ماذا تريد أن تعرف أيضًا؟",
            "مع السلامة! عد متى كان لديك سؤال.",
            "مرحبًا! اسألني عن العلاقات بين الدول: الزيارات واللقاءات والمعاهدات والاعترافات والسفراء.",
            "حسنًا. ماذا تريد أن تعرف أيضًا؟",
            "قد يعني هذا أكثر من شيء. ماذا تقصد؟"),
    };

    /// <summary>The words of a language; English for a code that is none of the five.</summary>
    public static CourtesyWords For(string language) => Others.GetValueOrDefault(language, English);

    /// <summary>What is said to a courtesy.</summary>
    public static string To(CourtesyKind kind, Phrases phrases)
    {
        var words = For(phrases.Language);
        return kind switch
        {
            CourtesyKind.Help => phrases.Help,
            CourtesyKind.NewConversation => phrases.StartedAnew,
            CourtesyKind.Thanks => words.Welcome,
            CourtesyKind.Praise => words.Glad,
            CourtesyKind.Goodbye => words.Goodbye,
            CourtesyKind.Greeting => words.Hello,
            CourtesyKind.Acknowledgement => words.Acknowledged,
            _ => throw new UnreachableException(),
        };
    }
}
