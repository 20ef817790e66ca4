data "aws_iam_policy_document" "tasks" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# What starts the container: it pulls the image and reads the parameters.
resource "aws_iam_role" "execution" {
  name               = "tickets-execution"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy" "parameters" {
  role = aws_iam_role.execution.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "ssm:GetParameters"
      Resource = values(local.parameter_arns)
    }]
  })
}

# What the app itself may do: nothing.
resource "aws_iam_role" "app" {
  name               = "tickets-app"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

resource "aws_ecs_task_definition" "tickets" {
  family                   = "tickets"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.app.arn
  container_definitions = jsonencode([{
    name         = "tickets"
    image        = "${aws_ecr_repository.tickets.repository_url}:${var.image_tag}"
    portMappings = [{ containerPort = 8080 }]
    environment  = [{ name = "PORT", value = "8080" }]
    secrets      = [for key, name in local.secrets : { name = name, valueFrom = local.parameter_arns[key] }]
  }])
}

resource "aws_ecs_service" "tickets" {
  name            = "tickets"
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.tickets.arn
  launch_type     = "FARGATE"
  desired_count   = 2

  network_configuration {
    subnets         = var.subnets
    security_groups = [var.security_group]
    # ~ decoy public-address
    assign_public_ip = true
    # ~ end
  }

  load_balancer {
    target_group_arn = var.target_group_arn
    container_name   = "tickets"
    container_port   = 8080
  }

  # The workflow moves the service on.
  lifecycle {
    ignore_changes = [task_definition]
  }
}
