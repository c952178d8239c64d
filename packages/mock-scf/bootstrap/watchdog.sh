# Ends the processes of functions and deletes their folder when the emulator ends, however it ends. The emulator starts this
# program with the first instance, and writes lines to its standard input: `+<process group>` or `-<process group>`. The input
# ends with the emulator. A shell starts faster than Node, and takes less memory.
#
# Parameters: a text that the environment of all processes contains, and the folder.

# The signals of a terminal go to the emulator, too, which then ends or closes the input.
trap '' INT TERM HUP

groups=' '
while read -r line; do
  group=${line#?}
  case $line in
    +*) groups="$groups$group " ;;
    *) case $groups in *" $group "*) groups="${groups%% "$group" *} ${groups#* "$group" }" ;; esac ;;
  esac
done

for group in $groups; do
  kill -s KILL -- "-$group" 2>/dev/null
done

# Processes that left their group. Linux shows their environment.
for file in $(grep -laF -- "$1" /proc/[0-9]*/environ 2>/dev/null); do
  process=${file#/proc/}
  kill -s KILL "${process%/environ}" 2>/dev/null
done

# The folders of code are read-only.
chmod -R u+w -- "$2" 2>/dev/null
rm -rf -- "$2"
