namespace LiveChat.Browser.Tests.Speed;

/// <summary>What measures time has the machine for itself, as far as these tests go.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
