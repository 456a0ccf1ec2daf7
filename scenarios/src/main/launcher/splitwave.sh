#!/usr/bin/env sh
# Starts Splitwave from wherever it lies. JAVA_HOME picks the Java, JAVA_OPTS holds options for it, such as -Xmx2g.

here=$0
while [ -h "$here" ]; do
  target=$(readlink "$here")
  case $target in
    /*) here=$target ;;
    *) here=$(dirname "$here")/$target ;;
  esac
done
home=$(cd "$(dirname "$here")/.." > /dev/null && pwd)

if [ -n "$JAVA_HOME" ]; then
  java=$JAVA_HOME/bin/java
  if [ ! -f "$java" ] || [ ! -x "$java" ]; then
    echo "splitwave: JAVA_HOME: expected the folder of Java 17 or later, found no program bin/java in '$JAVA_HOME'" >&2
    exit 3
  fi
else
  java=$(command -v java)
  if [ ! -x "$java" ]; then
    echo "splitwave: found no Java; install Java 17 or later, or set JAVA_HOME to where it is" >&2
    exit 3
  fi
fi

# Which Java it is stands in a file of its own; to ask it takes a start. Nothing if neither says.
release=$(dirname "$(dirname "$(readlink -f "$java" 2> /dev/null || echo "$java")")")/release
version=
if [ -f "$release" ]; then
  version=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$release" | head -n 1)
fi
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/^[a-z]* version "\([0-9][0-9]*\).*/\1/p' | head -n 1)
fi
if [ -n "$version" ] && [ "$version" -lt 17 ]; then
  echo "splitwave: expected Java 17 or later, found an earlier one in '$java'; set JAVA_HOME to where another is" >&2
  exit 3
fi

# The database is native code, and libraries reach memory in an old way: from Java 24 on that is a warning each unless it
# is allowed, and options that allow it stop a Java before 23.
allowed=
if [ "${version:-0}" -ge 24 ]; then
  allowed="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
fi

# Throughput counts here, pauses do not; but two collectors named at once would stop Java.
collector=-XX:+UseParallelGC
case " $JAVA_OPTS $JDK_JAVA_OPTIONS $JAVA_TOOL_OPTIONS " in
  *-XX:+Use*GC*) collector= ;;
esac

# Room for a million UDs where the machine has it, and no more than what a scenario needs where it has not: what is
# dropped soon is collected in a space of fixed size, so that the rest grows with the number of UDs alone.
heap="-XX:MaxRAMPercentage=75 -XX:NewSize=160m -XX:MaxNewSize=160m"
case " $JAVA_OPTS $JDK_JAVA_OPTIONS $JAVA_TOOL_OPTIONS " in
  *-Xmx* | *MaxRAMPercentage* | *MaxHeapSize*) heap= ;;
esac

# A progress bar is for eyes: only if standard error is a terminal, and as wide as that.
columns=0
if [ -t 2 ]; then
  columns=$(stty size <&2 2> /dev/null | cut -d ' ' -f 2)
  [ "${columns:-0}" -gt 0 ] || columns=80
fi

# What is shown on a terminal has no control characters, what goes to a file has them all.
screen=false
if [ -t 1 ]; then
  screen=true
fi

# Drawings need no screen; Java is not to look for one.
# The build for clusters has Spark's jars in a folder of their own. They come first, as on a worker, and Spark reaches
# into Java where Java has to be told that it may.
classpath="$home/lib/*:$home/training/*"
opens=
if [ -d "$home/spark" ]; then
  classpath="$home/spark/*:$home/lib/*"
  for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
    java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
    opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
  done
fi

# exec: signals sent to this process, such as Ctrl-C, reach Java and nobody else.
# shellcheck disable=SC2086 # JAVA_OPTS may hold several options
exec "$java" $collector $heap $opens $allowed -Dsplitwave.columns=$columns -Dsplitwave.screen=$screen \
  -Djava.awt.headless=true "-Dsplitwave.home=$home" "-Dsplitwave.plugins=$home/plugins" $JAVA_OPTS \
  -classpath "$classpath" @MAINCLASS@ "$@"
