using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Identity;

public class BecomingAKnownUser
{
    private static readonly Dictionary<string, string> Message = new() { ["message"] = "Hello" };

    /// <summary>Nothing is asked for, so that whatever is known of the customer comes from the host.</summary>
    private static readonly HostSetup Setup = KnownCustomers.Setup with
    {
        Options = HostSetup.Generous,
        Widget = w =>
        {
            w.Identity.Secrets.Add(HandMadeToken.Secret);
            w.Form = new() { Fields = [new() { Key = "message", Type = Widgets.FormFieldType.Textarea, Label = "Message", Role = Widgets.FormFieldRole.Message }] };
        },
    };

    [Fact]
    public async Task A_new_browser_is_a_new_visitor_with_the_users_name_and_address()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var ana = await host.AgentAsync("ana");
        var rings = ana.Next<RingDto>("Ring");
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", "zoe@example.com", "Zoë Ray"));

        var known = (await zoe.StateAsync()).Expect().Known;
        (await zoe.StartAsync(Message)).Expect();

        Assert.Equal(new KnownContactDto { Name = "Zoë Ray", Email = "zoe@example.com", Verified = true }, known);
        var contact = (await rings).Contact;
        Assert.Equal(("Zoë Ray", "zoe@example.com", true), (contact.Name, contact.Email, contact.Verified));
    }

    [Fact]
    public async Task The_page_is_told_that_a_user_is_known_of_whom_the_host_says_nothing_more()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42"));

        Assert.Equal(new KnownContactDto { Verified = true }, (await zoe.StateAsync()).Expect().Known);
    }

    [Fact]
    public async Task Who_comes_again_as_the_same_user_is_the_same_customer_with_what_the_host_says_now()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var before = await host.KnownCustomerAsync(host.TokenOf("42", "zoe@example.com", "Zoë Ray"));
        var chat = await PastChatAsync(before);

        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Lind"), before.Visitor);

        Assert.Equal(before.Visitor, zoe.Visitor);
        var state = (await zoe.StateAsync()).Expect();
        Assert.Equal((chat, new KnownContactDto { Name = "Zoë Lind", Verified = true }), (state.Current?.Chat.Id, state.Known));
    }

    [Fact]
    public async Task Without_a_token_the_browser_is_still_the_users()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var before = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));

        await using var zoe = await host.CustomerAsync(before.Visitor);

        Assert.Equal("Zoë Ray", (await zoe.StateAsync()).Expect().Known?.Name);
    }

    [Fact]
    public async Task A_visitor_who_signs_in_for_the_first_time_keeps_the_chats_and_nothing_that_was_typed()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Options = HostSetup.Generous });
        await using var before = await host.CustomerAsync();
        var chat = await PastChatAsync(before, new() { ["name"] = "Typed", ["email"] = "typed@example.org", ["message"] = "Hello" });
        Assert.Equal("Typed", (await before.StateAsync()).Expect().Known?.Name);

        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", "zoe@example.com"), before.Visitor);

        var state = (await zoe.StateAsync()).Expect();
        Assert.Equal((chat, new KnownContactDto { Email = "zoe@example.com", Verified = true }), (state.Current?.Chat.Id, state.Known));

        // The secret from before, which somebody else may have seen, opens nothing any more.
        Assert.NotEqual(before.Visitor, zoe.Visitor);
        await using var copied = await host.CustomerAsync(before.Visitor);
        Assert.Null((await copied.StateAsync()).Expect().Current);
        await using var again = await host.CustomerAsync(zoe.Visitor);
        Assert.Equal(chat, (await again.StateAsync()).Expect().Current?.Chat.Id);
    }

    [Fact]
    public async Task A_browser_that_says_it_may_be_anybodys_sees_nothing_of_a_known_user()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        await PastChatAsync(zoe);
        await using var visitor = await host.CustomerAsync();
        var chat = await PastChatAsync(visitor);

        await using var nobody = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: zoe.Visitor, anonymous: true));
        await using var same = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: visitor.Visitor, anonymous: true));

        var state = (await nobody.StateAsync()).Expect();
        Assert.Equal((null, null), (state.Current, state.Known));
        Assert.Equal(chat, (await same.StateAsync()).Expect().Current?.Chat.Id);
    }

    [Fact]
    public async Task An_open_chat_of_a_visitor_who_signs_in_for_the_first_time_goes_on_as_it_is()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var chat = await OngoingChatAsync(host);

        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"), chat.Customer.Visitor);

        Assert.Equal(chat.Id, (await zoe.StateAsync()).Expect().Current?.Chat.Id);
        Assert.True((await zoe.SendAsync(chat.Id, "It is me")).Ok);
        Assert.False((await chat.Agent.StateAsync()).Expect().Chats.Single().Contact.Verified);
    }

    [Fact]
    public async Task A_visitor_who_signs_in_on_another_device_is_the_user_and_has_a_secret_of_its_own()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var desktop = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        var chat = await PastChatAsync(desktop);
        await using var before = await host.CustomerAsync();
        var anonymous = await PastChatAsync(before);

        await using var phone = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: before.Visitor, token: host.TokenOf("42", name: "Zoë Ray")));

        Assert.Equal(3, new[] { desktop.Visitor, before.Visitor, phone.Visitor }.Distinct().Count());
        Assert.Equal(chat, (await phone.StateAsync()).Expect().Current?.Chat.Id);
        Assert.Equal("chat_not_found", (await phone.ReadAsync(anonymous)).Code);

        // Both devices come back by themselves.
        foreach (var visitor in new[] { desktop.Visitor, phone.Visitor })
        {
            await using var again = await host.CustomerAsync(visitor);
            Assert.Equal(chat, (await again.StateAsync()).Expect().Current?.Chat.Id);
        }
    }

    [Fact]
    public async Task Nobody_is_taken_out_of_a_chat_by_signing_in_and_it_counts_after_its_end()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var desktop = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        await using var chat = await OngoingChatAsync(host);
        var (visitor, token) = (chat.Customer.Visitor, host.TokenOf("42", name: "Zoë Ray"));

        await using var during = await host.KnownCustomerAsync(token, visitor);
        Assert.Equal(visitor, during.Visitor);
        Assert.Equal(chat.Id, (await during.StateAsync()).Expect().Current?.Chat.Id);
        (await during.LeaveAsync(chat.Id)).Expect();
        Assert.Null((await during.StateAsync()).Expect().Known);

        await using var after = await host.KnownCustomerAsync(token, visitor);
        Assert.NotEqual(visitor, after.Visitor);
        var state = (await after.StateAsync()).Expect();
        Assert.Equal((null, "Zoë Ray"), (state.Current, state.Known?.Name));
    }

    [Fact]
    public async Task Another_user_at_the_same_browser_is_another_customer()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        var chat = await PastChatAsync(zoe);

        await using var lee = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: zoe.Visitor, token: host.TokenOf("43", name: "Lee")));
        Assert.NotEqual(zoe.Visitor, lee.Visitor);
        var state = (await lee.StateAsync()).Expect();
        Assert.Equal((null, "Lee"), (state.Current, state.Known?.Name));
        Assert.Equal("chat_not_found", (await lee.ReadAsync(chat)).Code);

        // And back: the user of before is who it was.
        await using var again = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: lee.Visitor, token: host.TokenOf("42", name: "Zoë Ray")));
        Assert.Equal(3, new[] { zoe.Visitor, lee.Visitor, again.Visitor }.Distinct().Count());
        Assert.Equal(chat, (await again.StateAsync()).Expect().Current?.Chat.Id);
        await using var untouched = await host.CustomerAsync(zoe.Visitor);
        Assert.Equal("Zoë Ray", (await untouched.StateAsync()).Expect().Known?.Name);
    }

    [Fact]
    public async Task Another_user_is_another_customer_even_during_a_chat()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var ana = await host.AgentAsync("ana");
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        var chat = (await zoe.StartAsync(Message)).Expect().Chat.Id;

        await using var lee = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, visitor: zoe.Visitor, token: host.TokenOf("43", name: "Lee")));

        Assert.Null((await lee.StateAsync()).Expect().Current);
        Assert.Equal("chat_not_found", (await lee.SendAsync(chat, "Hello")).Code);
    }

    [Fact]
    public async Task A_user_of_one_site_is_nobody_at_another()
    {
        const string Other = "test-site-0000002";
        await using var host = await LiveChatHost.StartAsync(Setup with { LiveChat = l => l.AddWidget(Other, w => w.Identity.Secrets.Add(HandMadeToken.Secret)) });
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", name: "Zoë Ray"));
        var chat = await PastChatAsync(zoe);

        await using var elsewhere = await TestCustomer.ConnectAsync(host, await TestCustomer.TicketAsync(host, Other, zoe.Visitor, host.TokenOf("42", name: "Zoë Ray", siteKey: Other)));

        Assert.Null((await elsewhere.StateAsync()).Expect().Current);
        Assert.Equal("chat_not_found", (await elsewhere.ReadAsync(chat)).Code);
    }

    [Fact]
    public async Task The_same_address_typed_in_two_browsers_is_two_unverified_customers()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with { Options = HostSetup.Generous });
        var typed = new Dictionary<string, string> { ["name"] = "Zoë Ray", ["email"] = "zoe@example.com", ["message"] = "Hello" };
        await using var known = await host.KnownCustomerAsync(host.TokenOf("42", "zoe@example.com", "Zoë Ray"));
        var chat = await PastChatAsync(known, typed);
        await using var one = await host.CustomerAsync();
        var first = await PastChatAsync(one, typed);

        await using var two = await host.CustomerAsync();
        await PastChatAsync(two, typed);

        foreach (var (page, other) in new[] { (two, first), (two, chat), (one, chat), (known, first) }) Assert.Equal("chat_not_found", (await page.ReadAsync(other)).Code);
        Assert.All(new[] { (await one.StateAsync()).Expect().Known, (await two.StateAsync()).Expect().Known }, k => Assert.Equal(("zoe@example.com", false), (k?.Email, k?.Verified)));
    }

    [Fact]
    public async Task A_widget_for_known_users_only_lets_nobody_else_start_or_leave_anything()
    {
        await using var host = await LiveChatHost.StartAsync(KnownCustomers.Setup with
        {
            Widget = w =>
            {
                w.Identity.Secrets.Add(HandMadeToken.Secret);
                w.Identity.Required = true;
            },
        });
        await using var eve = await host.CustomerAsync();
        await using var zoe = await host.KnownCustomerAsync(host.TokenOf("42", "zoe@example.com", "Zoë Ray"));

        Assert.Equal(("identity_required", "identity_required"), ((await eve.StartAsync()).Code, (await eve.LeaveMessageAsync()).Code));
        Assert.Null((await eve.StateAsync()).Expect().Current);
        Assert.True((await zoe.LeaveMessageAsync()).Ok);
        Assert.True((await zoe.StartAsync()).Ok);
    }

    [Fact]
    public async Task Many_pages_that_come_at_once_with_one_user_are_one_customer()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        var visitor = (await TestCustomer.TicketAsync(host)).Visitor;

        var tickets = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => TestCustomer.TicketAsync(host, visitor: i % 3 == 0 ? visitor : null, token: host.TokenOf("42", name: "Zoë Ray")))));

        var contacts = host.Services.GetRequiredService<IContactStore>();
        var user = await contacts.FindBySubjectAsync(new(LiveChatHost.SiteKey), "42", default);
        foreach (var ticket in tickets.Where(t => t.Visitor is not null))
        {
            Assert.True(VisitorSecret.TryParse(ticket.Visitor, out var secret));
            Assert.Equal(user, await contacts.FindBySecretAsync(new(LiveChatHost.SiteKey), secret.Hash(), default));
        }

        Assert.NotNull(user);
        Assert.InRange(tickets.Count(t => t.Visitor is not null), 8, 12);
    }

    /// <summary>A chat that is over.</summary>
    private static async Task<string> PastChatAsync(TestCustomer customer, Dictionary<string, string>? answers = null)
    {
        var chat = (await customer.StartAsync(answers ?? Message)).Expect().Chat.Id;
        (await customer.LeaveAsync(chat)).Expect();
        return chat;
    }

    private static async Task<OngoingChat> OngoingChatAsync(LiveChatHost host)
    {
        var (agent, customer) = (await host.AgentAsync("ana"), await host.CustomerAsync());
        var ring = agent.Next<RingDto>("Ring");
        var chat = (await customer.StartAsync(Message)).Expect().Chat.Id;
        (await agent.AcceptAsync(await ring)).Expect();
        return new(host, customer, agent, chat);
    }
}
