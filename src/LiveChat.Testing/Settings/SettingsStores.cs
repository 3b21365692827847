using LiveChat.Routing;
using LiveChat.Settings;

namespace LiveChat.Testing.Settings;

/// <summary>The stores under test. They share one truth: what a change of settings says to the audit log, the journal reads.</summary>
/// <param name="Settings">The settings store.</param>
/// <param name="Journal">The journal.</param>
public sealed record SettingsStores(ISettingsStore Settings, IJournal Journal);
