using Bot.Host.Cli;

return await CommandLine.RunAsync(args);
