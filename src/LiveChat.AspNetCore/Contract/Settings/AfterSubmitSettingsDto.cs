namespace LiveChat.AspNetCore.Contract;

/// <summary>What the customer sees after the form: two switches that do not depend on each other.</summary>
/// <param name="ShowAutoMessages">Whether messages are posted by themselves when a chat starts.</param>
/// <param name="ShowFormSummary">Whether the customer sees the answers of the form in the conversation.</param>
/// <param name="AutoMessages">What the widget says in place of what the queue's team says, at most 5; none means the team's.</param>
internal sealed record AfterSubmitSettingsDto(bool ShowAutoMessages, bool ShowFormSummary, IReadOnlyList<AutoMessageDto> AutoMessages) : WireRecord;
