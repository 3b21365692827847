using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LiveChat.Testing;

/// <summary>A test that asks its class what is missing.</summary>
internal sealed class SpecTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Made by xunit when it reads a test case.")]
    public SpecTestCase() { }

    public SpecTestCase(IMessageSink diagnosticMessageSink, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod, object[]? arguments = null)
        : base(diagnosticMessageSink, display, displayOptions, testMethod, arguments)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute)
        => base.GetSkipReason(factAttribute)
            ?? TestMethod.TestClass.Class.GetCustomAttributes(typeof(RequirementAttribute).AssemblyQualifiedName)
                .Select(a => a.GetNamedArgument<string>(nameof(RequirementAttribute.Missing)))
                .FirstOrDefault(m => m is not null)!;
}
