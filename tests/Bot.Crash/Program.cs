using System.Globalization;
using Bot.Crash;

const string Usage = """
    Breaks the index or the language model on purpose, again and again, and counts what does not come back. Build src/Bot.Host in Release first. Ends with 0 when every count of losses is zero.

      kill [TIMES]     kill -9 of a run that indexes a changed corpus, at random or as soon as one of its short moments has come
      power [TIMES]    the power fails: ext4 in a file, shut down without flushing its journal (needs root and loop devices)
      full [SIZES]     the disk is full: tmpfs with 64 KB left and 16 KB more each time of 200, fewer sizes spread over the same range (needs root)
      damage [TIMES]   flipped bits, cut and deleted files of an index before a start
      race [TIMES]     two runs at once on one folder
      model [TIMES]    a model that fails in fifteen ways, each with so many questions, every second of which asks for a stream
      breaker [SECONDS]  a model that hangs for so long at a question a second, then is well again
      turn [TIMES]     a follow-up for which vectors, a rewriting and an answer are asked of models, and all hang
      quotes QUESTIONS DOCUMENTS  a model that quotes rightly, by the referee's figures
    """;

var times = args is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 50;
using var place = new WorkingFolder();
try
{
    return args switch
    {
        ["kill", ..] => new InterruptedRuns(place, new KilledProcess()).Run(times),
        ["power", ..] => PowerFailure.Run(place, times),
        ["full", ..] => FullDisk.Run(place, times),
        ["damage", ..] => DamagedFiles.Run(place, times),
        ["race", ..] => Races.Run(place, times),
        ["model", ..] => await FailingModel.RunAsync(place, times),
        ["breaker", ..] => await HangingModel.RunAsync(place, times),
        ["turn", ..] => await HangingTurn.RunAsync(place, times),
        ["quotes", var questions, var documents] => await QuotingModel.RunAsync(questions, documents),
        [FailingModel.StubVerb] => await FailingModel.ServeAsync(),
        _ => Explain(),
    };
}
catch (NotPossibleHereException exception)
{
    Console.WriteLine($"Left out: {exception.Message}");
    return 0;
}
catch (CommandException exception)
{
    Console.WriteLine($"Broken off: {exception.Message}");
    return 1;
}

int Explain()
{
    Console.Error.WriteLine(Usage);
    return 2;
}
