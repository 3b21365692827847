using LiveChat.Settings;

namespace LiveChat.AspNetCore.Settings;

/// <summary>How one kind of settings goes over the wire.</summary>
internal interface ISettingsRecords<TOptions, TSettings, TDocument>
    where TOptions : class
{
    TDocument Of(NamedSettings<TOptions> named);

    /// <exception cref="ArgumentException">Something of it is nothing that can be set.</exception>
    TOptions Read(TSettings dto);
}
