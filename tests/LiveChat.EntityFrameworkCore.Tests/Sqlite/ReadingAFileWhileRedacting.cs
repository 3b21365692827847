using LiveChat.EntityFrameworkCore.Tests.Races;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class ReadingAFileWhileRedacting(TestFiles files) : ReadingWhileRedacting, IClassFixture<TestFiles>
{
    private readonly string _path = files.NewPath();

    protected override bool HasNodes => false;

    protected override void Keep(LiveChatBuilder builder) => builder.UseSqlite($"Data Source={_path}");
}
