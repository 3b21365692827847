using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Chats;

public class StartingAsAKnownUser
{
    private static readonly Dictionary<string, string> Typed = new() { ["name"] = "Eve", ["email"] = "eve@example.org", ["message"] = "Hello" };

    [Fact]
    public async Task What_the_host_says_stands_whatever_is_typed()
    {
        await using var host = new TestHost();
        var zoe = await KnownAsync(host, VouchedUser.Of("42", "Zoë Ray", "zoe@example.com", null)!);

        var chat = await StartAsync(host, zoe.Id);

        Assert.Equal(("Zoë Ray", "zoe@example.com", true), (chat.CustomerName, chat.Email, chat.Verified));
        Assert.Equal(zoe, await host.Get<IContactStore>().FindAsync(zoe.Id, default));
    }

    [Fact]
    public async Task The_hosts_address_is_where_the_transcript_goes_when_nothing_is_typed()
    {
        await using var host = new TestHost(b => b.AddWidget(WidgetId.Default.Value, w => w.Form = new() { Fields = [] }));
        var zoe = await KnownAsync(host, VouchedUser.Of("42", null, "zoe@example.com", null)!);

        var chat = await StartAsync(host, zoe.Id, []);

        Assert.Equal(("zoe@example.com", true), (chat.Email, chat.Verified));
    }

    [Theory]
    [InlineData("Zoë Ray", null, "Zoë Ray", "eve@example.org")]
    [InlineData(null, "zoe@example.com", "Eve", "zoe@example.com")]
    [InlineData(null, null, "Eve", "eve@example.org")]
    public async Task What_the_host_does_not_say_may_be_typed_and_nobody_vouches_for_it(string? name, string? email, string shown, string to)
    {
        await using var host = new TestHost();
        var zoe = await KnownAsync(host, VouchedUser.Of("42", name, email, null)!);

        var chat = await StartAsync(host, zoe.Id);

        Assert.Equal((shown, to, false), (chat.CustomerName, chat.Email, chat.Verified));
        Assert.Equal(zoe, await host.Get<IContactStore>().FindAsync(zoe.Id, default));
    }

    [Fact]
    public async Task The_same_holds_for_messages_that_are_left()
    {
        await using var host = new TestHost();
        var zoe = await KnownAsync(host, VouchedUser.Of("42", "Zoë Ray", "zoe@example.com", null)!);

        var message = (await LeaveAsync(host, zoe.Id)).Chat;

        Assert.Equal(("Zoë Ray", "zoe@example.com", true), (message?.CustomerName, message?.Email, message?.Verified));
    }

    [Fact]
    public async Task A_widget_that_asks_for_it_lets_nobody_else_start_or_leave_anything()
    {
        await using var host = new TestHost(b => b.AddWidget(WidgetId.Default.Value, w =>
        {
            w.Identity.Secrets.Add(new('s', 32));
            w.Identity.Required = true;
        }));
        var eve = (await host.AVisitorAsync()).Contact;
        var zoe = await KnownAsync(host, VouchedUser.Of("42", null, null, null)!);

        Assert.Equal(ChatRefusal.IdentityRequired, (await host.Chats.StartAsync(Of(eve, Typed))).Refusal);
        Assert.Equal(ChatRefusal.IdentityRequired, (await LeaveAsync(host, eve)).Refusal);
        Assert.Null(await host.Store.FindLatestAsync(eve, default));
        Assert.True((await LeaveAsync(host, zoe.Id)).Ok);
        Assert.True((await host.Chats.StartAsync(Of(zoe.Id, Typed))).Ok);
    }

    private static ChatStart Of(ContactId contact, Dictionary<string, string> answers) => new() { Widget = WidgetId.Default, Contact = contact, Answers = answers };

    private static async Task<Contact> KnownAsync(TestHost host, VouchedUser user)
    {
        var contacts = host.Get<IContactStore>();
        var visitor = (await contacts.FindAsync((await host.AVisitorAsync()).Contact, default))!;
        var known = visitor.As(user);
        Assert.True(await contacts.SaveAsync(known, visitor.Fence, default));
        return known;
    }

    private static async Task<Chat> StartAsync(TestHost host, ContactId contact, Dictionary<string, string>? answers = null)
        => Assert.IsType<Chat>((await host.Chats.StartAsync(Of(contact, answers ?? Typed))).Chat);

    private static Task<ChatOutcome> LeaveAsync(TestHost host, ContactId contact)
        => host.Get<ILeftMessages>().LeaveAsync(new() { Widget = WidgetId.Default, Contact = contact, Id = MessageId.New(host.Clock.GetUtcNow()), Answers = Typed });
}
