#!/bin/sh
# Run this from the laptop that has the key. Don't run it on Fridays.
set -e
rsync -a --delete app requirements.txt tickets@"$TICKETS_HOST":/srv/tickets/
ssh tickets@"$TICKETS_HOST" 'cd /srv/tickets && .venv/bin/pip install -r requirements.txt && sudo systemctl restart tickets'
