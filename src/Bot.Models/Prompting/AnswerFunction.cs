using System.Globalization;
using Bot.Answering;
using Bot.Models.Replies;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Bot.Models.Prompting;

/// <summary>The kernel function that a model answers with: a prompt. Its kernel holds one chat client and nothing that could be called.</summary>
internal sealed class AnswerFunction
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _answer;

    /// <param name="client">The model.</param>
    /// <param name="prompt">The prompt.</param>
    public AnswerFunction(IChatClient client, PromptFile prompt)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        _kernel = builder.Build();
        _answer = KernelFunctionFactory.CreateFromPrompt(prompt.Template, executionSettings: (PromptExecutionSettings?)null, "answer", "Answers a question out of marked passages.");
    }

    /// <summary>What the model replied, whole.</summary>
    public async Task<ChatResponse> InvokeAsync(Question question, MarkedPassages passages, CancellationToken cancellationToken)
    {
        // The kernel encodes each, so that none can end its message.
        var arguments = new KernelArguments
        {
            ["mark"] = passages.Mark,
            ["today"] = question.AskedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ["passages"] = passages.Text,
            ["language"] = LanguageName(question.Reading.Language),
            ["question"] = PlainSentence.Seen(question.Text.Length > Question.MaxLength ? question.Text[..Question.MaxLength] : question.Text),
        };
        var result = await _answer.InvokeAsync(_kernel, arguments, cancellationToken);
        return result.GetValue<ChatResponse>() ?? throw new ModelException(ModelFault.Empty, "The model's reply holds nothing.");
    }

    /// <summary>What the prompt calls a language.</summary>
    public static string LanguageName(string language) => language switch
    {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "ru" => "Russian",
        "ar" => "Arabic",
        _ => "a language to be told from its words",
    };
}
