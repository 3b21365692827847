namespace LiveChat.Core.Tests.Routing.Simulator;

/// <summary>What measures the process has it for itself.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
