using System.Globalization;
using Bot.Answering;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace Bot.Models.Prompting;

/// <summary>A kernel function that is a prompt. Its kernel holds one chat client and nothing that could be called.</summary>
internal sealed class PromptFunction
{
    private readonly Kernel _kernel;
    private readonly KernelFunction _function;

    /// <param name="client">The model.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="name">What the function is called.</param>
    public PromptFunction(IChatClient client, PromptFile prompt, string name)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        _kernel = builder.Build();
        _function = KernelFunctionFactory.CreateFromPrompt(prompt.Template, executionSettings: (PromptExecutionSettings?)null, name);
    }

    /// <summary>What the model replied, whole.</summary>
    /// <param name="question">What was asked; untrusted.</param>
    /// <param name="text">The same without what nobody sees.</param>
    /// <param name="mark">The word of this turn.</param>
    /// <param name="data">What stands between marks.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ChatResponse> InvokeAsync(Question question, string text, string mark, string data, CancellationToken cancellationToken)
    {
        // The kernel encodes each, so that none can end its message.
        var arguments = new KernelArguments
        {
            ["mark"] = mark,
            ["today"] = question.AskedOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            ["passages"] = data,
            ["language"] = LanguageName(question.Reading.Language),
            ["question"] = text,
        };
        var result = await _function.InvokeAsync(_kernel, arguments, cancellationToken);
        return result.GetValue<ChatResponse>() ?? throw new ModelException(ModelFault.Empty, "The model's reply holds nothing.");
    }

    // What the prompt calls a language.
    private static string LanguageName(string language) => language switch
    {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "ru" => "Russian",
        "ar" => "Arabic",
        _ => "a language to be told from its words",
    };
}
