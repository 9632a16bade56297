using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GeneratorTests;

/// <summary>An editor shows of each call what the definition file says of it.</summary>
public class DocumentationOfCalls
{
    [Fact]
    public void The_summary_is_the_files() =>
        Assert.Equal("Writes <data> & more to a socket.", Of("Small.Socket", "Write")[0].Element("summary")!.Value);

    [Theory]
    [InlineData("Small.Sys", "ObjectGetInfo")]
    [InlineData("Small.Socket", "GetInfo")]
    [InlineData("Small.HandleCalls", "GetInfo")]
    public void Each_form_tells_all_requirements_those_with_a_condition_too(string type, string method) => Assert.All(
        Of(type, method),
        documentation => Assert.Equal(
            [
                "zx_object_get_info",
                "If topic is ZX_INFO_HANDLE_COUNT, handle must have ZX_RIGHT_INSPECT.",
                "If topic is ZX_INFO_SOCKET, handle must be of type ZX_OBJ_TYPE_SOCKET and have ZX_RIGHT_INSPECT and have ZX_RIGHT_READ.",
            ],
            documentation.Element("remarks")!.Elements("para").Select(paragraph => paragraph.Value)));

    [Fact]
    public void That_nothing_is_required_is_said_where_the_file_says_it() =>
        Assert.Contains("It requires no right.", Of("Small.Sys", "HandleClose")[0].Element("remarks")!.Value);

    [Fact]
    public void The_errors_are_what_one_form_returns_and_the_other_throws()
    {
        XElement[] forms = Of("Small.Socket", "Write");

        XElement status = forms.Single(form => form.Element("exception") is null);
        XElement throwing = forms.Single(form => form.Element("exception") is not null);
        Assert.Equal(": there is no room.", status.Element("returns")!.Descendants("description").Single().Value);
        Assert.Equal("F:Zx.ZxStatus.ShouldWait", throwing.Element("exception")!.Descendants("description").Single().Element("see")!.Attribute("cref")!.Value);
        Assert.Equal("T:Zx.ZxException", throwing.Element("exception")!.Attribute("cref")!.Value);
        Assert.Equal("actual", throwing.Element("returns")!.Value);
    }

    [Fact]
    public void Every_public_member_has_a_summary()
    {
        GeneratorRun run = SmallSystem.Project("return null;");
        IEnumerable<ISymbol> members = run.Output.SourceModule.GlobalNamespace.GetNamespaceMembers().Single(one => one.Name == "Small")
            .GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public && type.TypeKind != TypeKind.Enum)
            .SelectMany(type => type.GetMembers().Prepend<ISymbol>(type))
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared
                && member is not IMethodSymbol { AssociatedSymbol: not null });

        Assert.DoesNotContain(members, member => string.IsNullOrEmpty(member.GetDocumentationCommentXml()));
    }

    private static XElement[] Of(string type, string method) =>
    [
        .. SmallSystem.Project("return null;").Output.GetTypeByMetadataName(type)!.GetMembers(method)
            .Select(member => XElement.Parse(member.GetDocumentationCommentXml()!)),
    ];
}
