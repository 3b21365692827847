using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LiveChat.Benchmarks;

if (args is ["marginal"]) return Marginal.Run() ? 0 : 1;
if (args is ["detecting"]) return DetectingSpeed.Run() ? 0 : 1;
if (args is ["walking"]) return await WalkingSpeed.RunAsync() ? 0 : 1;

// All in this process: a project generated for each benchmark would be held to the rules of this repository, which it does not keep.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
try
{
    BenchmarkSwitcher.FromAssembly(typeof(Appending).Assembly).Run(args, config);
}
finally
{
    await Stores.Named(Stores.Durable.Last()).CleanUpAsync();
}

return 0;
