using System.Reflection;

namespace Zx.Runtime.Tests.Typed;

/// <summary>The forms of accept that are written by hand ask for what the definition file says of the call, and no less.</summary>
public sealed class AcceptFormsTests
{
    [Fact]
    public void Every_form_states_the_same_requirement_and_is_constrained_by_it()
    {
        MethodInfo[] forms = [.. typeof(Socket).GetMethods().Where(method => method.Name == nameof(Socket.Accept))];

        Assert.Equal(4, forms.Length);
        Assert.Single(forms.Select(form => form.GetCustomAttributes<RequiresAttribute>().Single().Sentence).Distinct());
        Assert.All(forms, form => Assert.Contains(typeof(ICanRead), form.GetGenericArguments()[0].GetGenericParameterConstraints()));
    }
}
