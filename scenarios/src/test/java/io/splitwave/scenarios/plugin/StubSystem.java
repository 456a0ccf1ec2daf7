package io.splitwave.scenarios.plugin;

import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.system.SystemType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Source text of a system that has a name and can do nothing. */
final class StubSystem {
    private StubSystem() {}

    /**
     * The text.
     *
     * @param nameBody body of the method {@code name}
     * @param left methods that are left out, as a class has it that was compiled when they were not asked for
     */
    static String text(String className, String nameBody, Set<String> left) {
        String packageName = className.substring(0, className.lastIndexOf('.'));
        String simpleName = className.substring(packageName.length() + 1);
        return "package " + packageName + ";\n"
                + "public final class " + simpleName + " implements " + SystemType.class.getName() + " {\n"
                + "    public " + simpleName + "() {}\n"
                + Arrays.stream(SystemType.class.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !left.contains(method.getName()))
                        .map(method -> method(method, nameBody))
                        .collect(Collectors.joining())
                + "}\n";
    }

    private static String method(Method method, String nameBody) {
        String parameters = IntStream.range(0, method.getParameterCount())
                .mapToObj(i -> type(method.getGenericParameterTypes()[i]) + " p" + i)
                .collect(Collectors.joining(", "));
        String body =
                switch (method.getName()) {
                    case "name" -> nameBody;
                    case "keys" -> "return " + KeyTable.class.getName() + ".of(java.util.List.of());";
                    default -> "throw new UnsupportedOperationException(\"a stub\");";
                };
        return "    @Override public " + type(method.getGenericReturnType()) + " " + method.getName() + "(" + parameters
                + ") { " + body + " }\n";
    }

    private static String type(java.lang.reflect.Type type) {
        return type.getTypeName().replace('$', '.');
    }
}
