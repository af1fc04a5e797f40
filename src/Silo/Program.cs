using MunicipalBenchmark.Silo.CommandLine;

return await MbCommandLine.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
