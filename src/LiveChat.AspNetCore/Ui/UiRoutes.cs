using Microsoft.AspNetCore.Builder;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The pages that need someone signed in; who, is decided where they are mapped.</summary>
internal sealed record UiRoutes(IEndpointConventionBuilder Desk, IEndpointConventionBuilder Admin);
