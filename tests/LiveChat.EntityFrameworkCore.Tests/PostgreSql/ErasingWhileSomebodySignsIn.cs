using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;
using Npgsql;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>A contact is erased while its user signs in on one more device: the device's secret comes before that and goes with it, or after it and is refused.</summary>
[RequiresPostgreSql]
public sealed class ErasingWhileSomebodySignsIn(TestDatabase test) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly SecretHash New = VisitorSecret.Create().Hash();

    private readonly Contact _contact = new()
    {
        Id = ContactId.New(SpecChat.Start),
        Widget = WidgetId.Default,
        Secret = VisitorSecret.Create().Hash(),
        Subject = "42",
        CreatedAt = SpecChat.Start,
        Fence = 1,
    };

    private PostgreSqlDatabase _node = null!;
    private RelationalContactStore _contacts = null!;

    public async Task InitializeAsync()
    {
        await test.EmptyAsync();
        _node = test.NewNode(HeldConnection.ForLong);
        _contacts = new(_node);
        Assert.True(await _contacts.SaveAsync(_contact, 0, default));
    }

    public Task DisposeAsync() => test.ExecuteAsync("DROP FUNCTION IF EXISTS {0}.slowly() CASCADE");

    [Spec]
    public async Task A_sign_in_waits_for_the_erasure_and_adds_nothing()
    {
        await using var erasure = await _node.Source.OpenConnectionAsync();
        await RunAsync(erasure, $"BEGIN; DELETE FROM {_node.Schema}.contact_secrets; UPDATE {_node.Schema}.contacts SET secret = '{VisitorSecret.Create().Hash().Value}', subject = NULL, fence = 2");

        var signIn = _contacts.SignInAsync(SignIn(), default);
        await WaitsForAsync(erasure, signIn);
        await RunAsync(erasure, "COMMIT");

        Assert.Equal(SignInOutcome.Conflict, await signIn);
        Assert.Null(await _contacts.FindBySecretAsync(_contact.Widget, New, default));
    }

    [Spec]
    public async Task An_erasure_waits_for_the_sign_in_and_takes_what_it_added()
    {
        await test.ExecuteAsync(
            $$"""
            CREATE FUNCTION {0}.slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock({{Key}}); RETURN NEW; END $$;
            CREATE TRIGGER slowly BEFORE INSERT ON {0}.contact_secrets FOR EACH ROW EXECUTE FUNCTION {0}.slowly();
            """);
        await using var holding = await _node.Source.OpenConnectionAsync();
        await RunAsync(holding, $"SELECT pg_advisory_lock({Key})");
        var signIn = _contacts.SignInAsync(SignIn(), default);
        await WaitsForAsync(holding, signIn);

        var erasure = _contacts.SaveAsync(_contact with { Secret = VisitorSecret.Create().Hash(), Subject = null, Fence = 2 }, 1, default);
        await IsHeldUpAsync("SELECT count(*) = 2 FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0 AND datname = current_database() AND query LIKE '%" + test.Schema + "%'", erasure);
        await RunAsync(holding, $"SELECT pg_advisory_unlock({Key})");

        Assert.Equal(SignInOutcome.Done, await signIn);
        Assert.True(await erasure);
        Assert.Null(await _contacts.FindBySecretAsync(_contact.Widget, New, default));
    }

    /// <summary>Nothing of the contact changes.</summary>
    private SignIn SignIn() => new()
    {
        Contact = _contact,
        ExpectedFence = 1,
        NewSecret = New,
        Token = TokenHash.Of("token"),
        Visitor = New,
        At = SpecChat.Start,
        TokenExpiresAt = SpecChat.Start.AddMinutes(5),
    };

    /// <summary>Of a lock of these tests alone.</summary>
    private int Key => StringComparer.Ordinal.GetHashCode(test.Schema);

    private Task WaitsForAsync(NpgsqlConnection holder, Task waiting)
        => IsHeldUpAsync($"SELECT EXISTS (SELECT FROM pg_stat_activity WHERE {holder.ProcessID} = ANY(pg_blocking_pids(pid)))", waiting);

    /// <summary>Until the server says that it waits; or until it is done, because it waits for nobody.</summary>
    private async Task IsHeldUpAsync(string question, Task waiting)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var command = _node.Source.CreateCommand(question);
        while (!waiting.IsCompleted && await command.ExecuteScalarAsync(patience.Token) is not true) await Task.Yield();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
