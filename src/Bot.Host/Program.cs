using Bot.Corpus.Isolation;
using Bot.Host.Cli;

// Before anything of the server or the command line is loaded: this process is started for reading files, and has to be there soon.
if (args is [ReaderProgram.Verb]) return DocumentReading.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());
return await CommandLine.RunAsync(args);
