@echo off
rem Starts Splitwave from wherever it lies. JAVA_HOME picks the Java, JAVA_OPTS holds options for it, such as -Xmx2g.
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "BASEDIR=%%~fi"

if not defined JAVA_HOME goto onpath
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto found
echo splitwave: JAVA_HOME: expected the folder of Java 17 or later, found no program bin\java.exe in "%JAVA_HOME%" 1>&2
exit /b 3

:onpath
set "JAVA=java.exe"
where java.exe >nul 2>nul
if not errorlevel 1 goto found
echo splitwave: found no Java; install Java 17 or later, or set JAVA_HOME to where it is 1>&2
exit /b 3

:found
rem Throughput counts here, pauses do not; but two collectors named at once would stop Java.
set "COLLECTOR=-XX:+UseParallelGC"
set JAVA_OPTS 2>nul | findstr /r /c:"-XX:+Use[A-Za-z0-9]*GC" >nul
if not errorlevel 1 set "COLLECTOR="

rem Drawings need no screen. An -Xmx in JAVA_OPTS replaces the share of the memory.
"%JAVA%" %COLLECTOR% -XX:MaxRAMPercentage=75 -Djava.awt.headless=true "-Dsplitwave.home=%BASEDIR%" "-Dsplitwave.plugins=%BASEDIR%\plugins" %JAVA_OPTS% -classpath "%BASEDIR%\lib\*;%BASEDIR%\training\*" #MAINCLASS# %*
exit /b %ERRORLEVEL%
