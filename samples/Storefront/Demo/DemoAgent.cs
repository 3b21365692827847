namespace Storefront.Demo;

/// <summary>Somebody the demo can be signed in as.</summary>
internal sealed record DemoAgent(string Id, string Name, string Role, string Says);
