using System.Reflection;
using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Grains;
using Hub.Testing;

namespace Hub.Silo.Tests.Grains;

/// <summary>What keeps a grain's interface fit for every engine.</summary>
public sealed class ContractsOfGrains
{
    [Fact]
    public void Every_grain_of_the_contracts_has_one_kind()
    {
        var interfaces = typeof(IGrain).Assembly.GetExportedTypes()
            .Where(type => type.IsInterface && type != typeof(IGrain) && type.IsAssignableTo(typeof(IGrain)));
        Assert.Equal(
            interfaces.Select(type => type.Name).Order(),
            GrainKind.All.Select(kind => kind.Interface.Name).Order());
    }

    [Fact]
    public void Methods_are_asynchronous_and_take_and_answer_contracts_only()
    {
        var methods = GrainKind.All.SelectMany(kind => kind.Interface.GetMethods()).ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            Assert.False(method.IsGenericMethod, method.Name);
            Assert.Equal(typeof(Task<>), method.ReturnType.GetGenericTypeDefinition());
            Assert.True(IsContract(method.ReturnType.GenericTypeArguments[0]), method.ToString());

            // A token would have to be carried too: a call that has begun is carried out.
            Assert.All(method.GetParameters(), parameter => Assert.True(IsContract(parameter), method.ToString()));
        });
    }

    [Fact]
    public void A_command_tells_a_log_its_name_and_nothing_that_it_holds()
    {
        Assert.Equal("PostMessage", new TimelineCommand.PostMessage(Some.Command(1), Some.Now, "痛みが強い").ToString());
        Assert.Equal(
            "Register",
            new PatientCommand.Register(Some.Command(1), Some.Details, Some.Responsibility, []).ToString());
        var commands = typeof(IGrain).Assembly.GetExportedTypes()
            .Where(type => type.IsAbstract && type.Name.EndsWith("Command", StringComparison.Ordinal));
        Assert.All(commands, family => Assert.True(
            family.GetMethod(nameof(ToString), [])!.IsFinal, $"{family.Name} tells what it holds."));
    }

    private static bool IsContract(ParameterInfo parameter) =>
        !parameter.ParameterType.IsByRef && IsContract(parameter.ParameterType);

    private static bool IsContract(Type type) => type.Assembly == typeof(IGrain).Assembly;
}
