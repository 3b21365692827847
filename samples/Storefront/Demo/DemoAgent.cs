namespace Storefront.Demo;

/// <summary>Somebody the demo can be signed in as.</summary>
public sealed record DemoAgent(string Id, string Name, string Role, string Says);
