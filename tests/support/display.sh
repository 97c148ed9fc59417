# Runs a command on a virtual display of its own; the first argument is the size of the screen. The server chooses the
# display's number itself, since a number that another process looks for may be taken by the time it is used.
mkfifo "$TMPDIR/display" || exit
Xvfb -displayfd 3 -screen 0 "$1" -nolisten tcp 3>"$TMPDIR/display" &
read -r number <"$TMPDIR/display" || exit
shift
DISPLAY=":$number" exec "$@"
