from journeydesk.__main__ import main

raise SystemExit(main())
