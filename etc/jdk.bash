# Finds a Java of at least a given feature version. Sourced by ./whence and ./dev; forks nothing where JAVA_HOME or PATH already lead to one.

# feature_of HOME: sets REPLY to the feature version (21, 25 ...) of the Java in that folder, 0 where there is none.
feature_of() {
  local line version=
  REPLY=0
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} && version=${version//\"/} ;; esac
    done <"$1/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 </dev/null | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1) || version=
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
  REPLY=${version:-0}
}

# find_jdk MINIMUM [javac]: sets JDK and JDK_FEATURE; returns 1 where no Java is new enough (or has the compiler, where that is asked for).
find_jdk() {
  local minimum=$1 tool=${2:-java} home path
  JDK='' JDK_FEATURE=0
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/$tool" ]; then
    feature_of "$JAVA_HOME"
    if [ "$REPLY" -ge "$minimum" ]; then
      JDK=$JAVA_HOME JDK_FEATURE=$REPLY
      return 0
    fi
  fi
  if path=$(command -v "$tool") && path=$(readlink -f "$path" 2>/dev/null); then
    home=${path%/bin/*}
    if [ -x "$home/bin/$tool" ]; then
      feature_of "$home"
      if [ "$REPLY" -ge "$minimum" ]; then
        JDK=$home JDK_FEATURE=$REPLY
        return 0
      fi
    fi
  fi
  for home in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$home/bin/$tool" ] || continue
    feature_of "$home"
    if [ "$REPLY" -ge "$minimum" ] && [ "$REPLY" -gt "$JDK_FEATURE" ]; then
      JDK=$home JDK_FEATURE=$REPLY
    fi
  done
  [ -n "$JDK" ]
}

# maven_options: what keeps Maven quiet on the JDK found: its own libraries use what newer JDKs warn about.
maven_options() {
  REPLY=${MAVEN_OPTS:-}
  [ "$JDK_FEATURE" -lt 23 ] || REPLY="$REPLY --sun-misc-unsafe-memory-access=allow"
  REPLY="$REPLY --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
}
