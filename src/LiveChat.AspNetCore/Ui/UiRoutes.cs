using Microsoft.AspNetCore.Builder;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The pages that need someone signed in; who, is decided where they are mapped.</summary>
/// <param name="Desk">The desk.</param>
/// <param name="Admin">The admin console.</param>
/// <param name="Panel">The customer's panel, which needs someone only where it is a preview.</param>
internal sealed record UiRoutes(IEndpointConventionBuilder Desk, IEndpointConventionBuilder Admin, IEndpointConventionBuilder Panel);
