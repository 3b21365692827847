using LiveChat.Macros;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Macros;

/// <summary>People with macros: Ana and Ben of support, whose members edit; Cem of sales, where only administrators do; and Mia, who is one and in no team.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public static readonly MacroActor Ana = new(new("ana"), "Ana", ["support"], IsAdmin: false);
    public static readonly MacroActor Ben = new(new("ben"), "Ben", ["support"], IsAdmin: false);
    public static readonly MacroActor Cem = new(new("cem"), "Cem", ["sales"], IsAdmin: false);
    public static readonly MacroActor Mia = new(new("mia"), "Mia", [], IsAdmin: true);
    public static readonly MacroOwner Support = new MacroOwner.OfTeam("support");
    public static readonly MacroOwner Sales = new MacroOwner.OfTeam("sales");
    public static readonly MacroText Hello = new("hello", "A greeting", "Hello {{contact.name|there}}");

    public Desk() => Host = new(builder =>
    {
        builder.AddTeam("support", t => t.MembersEditMacros = true).AddTeam("sales", t => t.DisplayName = "Sales team");
        builder.Services.Replace(ServiceDescriptor.Singleton<IMacroNotifier>(Notifier));
    });

    public TestHost Host { get; }

    public RecordingMacroNotifier Notifier { get; } = new();

    public IMacroService Macros => Host.Get<IMacroService>();

    public static MacroId NewId() => new(Guid.NewGuid());

    public async Task<Macro> SavedAsync(MacroActor who, MacroOwner owner, MacroText? text = null)
    {
        var outcome = await Macros.SaveAsync(who, owner, NewId(), text ?? Hello, 0);
        Assert.Null(outcome.Refusal);
        return outcome.Macro!;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
