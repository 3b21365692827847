using System.Reflection;
using LiveChat.Tests;

namespace LiveChat.Architecture.Tests;

public class PackageArrows
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    public static TheoryData<string, string[]> Packages => new()
    {
        { "LiveChat.Core", [] },
        { "LiveChat.AspNetCore", ["LiveChat.Core"] },
        { "LiveChat.ClamAV", ["LiveChat.Core"] },
        { "LiveChat.EntityFrameworkCore", ["LiveChat.Core"] },
        { "LiveChat.EntityFrameworkCore.PostgreSql", ["LiveChat.Core", "LiveChat.EntityFrameworkCore"] },
        { "LiveChat.EntityFrameworkCore.Sqlite", ["LiveChat.Core", "LiveChat.EntityFrameworkCore"] },
        { "LiveChat.Mail", ["LiveChat.Core"] },
        { "LiveChat.Redis", ["LiveChat.Core"] },
        { "LiveChat.Testing", ["LiveChat.Core"] },
    };

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_knows_only_the_packages_below_it(string package, string[] below)
    {
        var known = References(package).Where(r => r.StartsWith("LiveChat.", StringComparison.Ordinal));

        Assert.Empty(known.Except(below));
    }

    [Fact]
    public void The_core_knows_neither_a_web_framework_nor_a_database_nor_a_configuration()
    {
        var known = References("LiveChat.Core");

        Assert.DoesNotContain(known, r => r.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || r.StartsWith(EntityFramework, StringComparison.Ordinal)
            || r.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal)
            || r.StartsWith("System.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Polly_is_the_only_third_party_of_the_core()
    {
        var foreign = References("LiveChat.Core").Where(r => !r.StartsWith("System.", StringComparison.Ordinal) && !r.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

        Assert.Equal(["Polly.Core"], foreign);
    }

    [Fact]
    public void Every_package_is_in_the_list_above()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName);

        Assert.Equal(folders.Order(StringComparer.Ordinal), Packages.Select(p => (string)p[0]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> References(string package) => Assembly.Load(package).GetReferencedAssemblies().Select(a => a.Name!);
}
