using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>The default: resumable for as long as the chat's widget says.</summary>
internal sealed class WidgetResumePolicy(WidgetCatalog widgets) : IResumePolicy
{
    public DateTimeOffset? ResumableUntil(Chat chat) => chat.EndedAt + widgets.Find(chat.Widget)?.Behaviour.ResumeWindow;
}
