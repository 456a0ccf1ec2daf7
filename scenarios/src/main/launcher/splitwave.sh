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

# What answers at once has ended before code that is compiled with care has paid for it, and before several threads have
# collected anything.
quick=
case $1 in
  help | presets | systems | networks | validate) quick=yes ;;
esac
for word in "$@"; do
  case $word in
    -h | --help | -V | --version) quick=yes ;;
    --physics | --try) quick= ;;
  esac
done

# A preset as it stands, or with a few replications, has been played before code that is compiled with care has paid for
# it, too. Any other option may make it a long run.
compiler=
if [ "$1" = run ] && [ -z "$quick" ]; then
  before=
  for word in "$@"; do
    case $before$word in
      run | --out?* | --seed?* | --threads?* | --log?* | --overwrite | --quiet | --verbose | --no-report) before= ;;
      --replications=[1-9] | --replications=[1-3][0-9] | --replications=40) before= ;;
      --out | --seed | --threads | --log | --replications) before=$word= ;;
      quickstart | paper | adaptive-5g | asfl | blockage | bursty-arrivals | fl | genfv | sfl | sflam | sl | st-sflora | \
        ucsfl | vehicular | vgg16 | walking) compiler=-XX:TieredStopAtLevel=1 ;;
      *)
        compiler=
        break
        ;;
    esac
  done
fi
# A report shows a limited number of stages, whatever the length of the run, and what inspects a run asks the database.
case $1 in
  report | inspect) compiler=-XX:TieredStopAtLevel=1 ;;
esac

# Products of matrices by Java's vectors, if asked for: Java tells of their module in a line of its own, which nothing stops,
# and code that is not compiled with care makes an object of each vector.
vectors=
case $SPLITWAVE_VECTORS in
  '' | off) ;;
  on)
    [ -n "$quick$compiler" ] || vectors="--add-modules jdk.incubator.vector"
    case " $JAVA_OPTS $JDK_JAVA_OPTIONS $JAVA_TOOL_OPTIONS " in
      *-XX:TieredStopAtLevel=[0-3]* | *" -Xint "*) vectors= ;;
    esac
    if grep -q '^MODULES=' "$release" 2> /dev/null && ! grep -q 'jdk\.incubator\.vector' "$release"; then
      vectors=
    fi
    ;;
  *)
    echo "splitwave: SPLITWAVE_VECTORS: expected on or off, found '$SPLITWAVE_VECTORS'" >&2
    exit 2
    ;;
esac

# Nearly all that one replication of a million UDs makes stays: to copy that, one collecting thread takes two fifths of the
# processor time of two.
large=
if [ "$1" = run ]; then
  for word in "$@"; do
    case $word in
      million) large=yes ;;
      *replications* | *precision*)
        large=
        break
        ;;
    esac
  done
fi

# Throughput counts here, pauses do not; but two collectors named at once would stop Java.
collector=-XX:+UseParallelGC
if [ -n "$quick" ]; then
  collector="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
elif [ -n "$large" ]; then
  collector=-XX:+UseSerialGC
fi
case " $JAVA_OPTS $JDK_JAVA_OPTIONS $JAVA_TOOL_OPTIONS " in
  *-XX:+Use*GC*) collector= ;;
esac

# Room for a million UDs where the machine has it, and no more than what a scenario needs where it has not: what is
# dropped soon is collected in a space of fixed size, so that the rest grows with the number of UDs alone.
heap="-XX:MaxRAMPercentage=75 -XX:NewSize=160m -XX:MaxNewSize=160m"
if [ -n "$quick" ]; then
  heap=-XX:MaxRAMPercentage=75
fi
# A million UDs need so much in the end: a heap that grows to it step by step is collected as a whole at each step, and one
# that may grow by its usual two thirds takes a gigabyte that stays empty. Arrays of 20 MB and more stay: they are made where
# they would be moved to, unless the piece of the young space that a thread has taken for itself is nearly full; so it counts
# as full only when hardly anything is left of it. Most of what a decision or the end of a round makes, 200 to 300 MB, is
# gone before a young space of 400 MB is full.
if [ -n "$large" ]; then
  heap="-XX:MaxRAMPercentage=75 -XX:NewSize=400m -XX:MaxNewSize=400m -XX:SurvivorRatio=30"
  heap="$heap -Xms1750m -XX:MinHeapFreeRatio=10 -XX:PretenureSizeThreshold=20m -XX:TLABRefillWasteFraction=100000"
fi
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

# Java maps the classes of its start from an archive instead of reading them one by one: a small one for what answers at
# once, one with the classes of a run for all else. An archive fits one Java and one set of jars, so the first start makes
# it, in the user's cache; where that cannot be done, an empty file says not to try again. An archive that does not fit is
# ignored by Java, without a word.
cache=
if [ -n "${SPLITWAVE_CACHE+set}" ]; then
  cache=$SPLITWAVE_CACHE
elif [ -n "$XDG_CACHE_HOME" ]; then
  cache=$XDG_CACHE_HOME/splitwave
elif [ -n "$HOME" ]; then
  cache=$HOME/.cache/splitwave
fi
kind=run
list=$home/lib/classes-run.list
if [ -n "$quick" ]; then
  kind=classes
  list=$home/lib/classes.list
fi
share=
case " $JAVA_OPTS $JDK_JAVA_OPTIONS $JAVA_TOOL_OPTIONS " in
  *-Xshare:* | *SharedArchiveFile*) cache= ;;
esac
if [ -n "$cache" ] && [ -f "$list" ] && [ -n "$version" ]; then
  place=$(printf '%s %s' "$home" "$java" | cksum | cut -d ' ' -f 1)
  state=$({
    LC_ALL=C TZ=UTC ls -lnd "$home"/lib/* "$home"/training/*
    cat "$release"
  } 2> /dev/null | cksum | cut -d ' ' -f 1)
  archive=$cache/$kind-$place-$state.jsa
  if [ ! -e "$archive" ] && mkdir -p "$cache" 2> /dev/null && [ -w "$cache" ]; then
    rm -f "$cache/$kind-$place-"*.jsa
    for part in "$cache/"*.jsa.*; do # the parts of starts that were killed
      kill -0 "${part##*.}" 2> /dev/null || rm -f "$part"
    done
    trap 'rm -f "$archive.$$"; exit 130' HUP INT TERM
    # shellcheck disable=SC2086 # the heap decides how addresses are packed
    "$java" $heap ${collector:+-XX:+UseG1GC} -Xshare:dump "-XX:SharedClassListFile=$list" \
      "-XX:SharedArchiveFile=$archive.$$" -classpath "$classpath" > /dev/null 2>&1 || rm -f "$archive.$$"
    [ -s "$archive.$$" ] || : > "$archive.$$"
    mv -f "$archive.$$" "$archive"
    trap - HUP INT TERM
  fi
  if [ -s "$archive" ]; then
    share=-XX:SharedArchiveFile=$archive
  fi
fi

# exec: signals sent to this process, such as Ctrl-C, reach Java and nobody else.
# shellcheck disable=SC2086 # JAVA_OPTS may hold several options
exec "$java" ${share:+"$share" -Xlog:cds=off} $collector $compiler $vectors $heap $opens $allowed -Dsplitwave.columns=$columns \
  -Dsplitwave.screen=$screen -Djava.awt.headless=true "-Dsplitwave.home=$home" "-Dsplitwave.plugins=$home/plugins" $JAVA_OPTS \
  -classpath "$classpath" @MAINCLASS@ "$@"
