namespace LiveChat.AspNetCore.Contract;

/// <summary>One thing that is wrong with settings. In <c>problems</c> of <c>settings_invalid</c>.</summary>
/// <param name="Field">The field, as a path into the settings, e.g. <c>ringTimeout</c>, <c>members[ana].weight</c> or <c>form.fields[2].key</c>; empty for the whole.</param>
/// <param name="Code">What kind of thing is wrong.</param>
/// <param name="Text">One English sentence that names the fix, in the words of the options in code.</param>
internal sealed record SettingsProblemDto(string Field, SettingsProblemKindDto Code, string Text) : WireRecord;
